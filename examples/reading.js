// What attributes cannot say: words over the figures, and a figure that is read step by step.
const words = {
  summits: {
    headline: "Who met whom, and where",
    deck: "The fifteen meetings that five articles recall, among all on record since 1985.",
  },
  threats: { headline: "Who threatened whom, and what came of it", deck: "Nine warnings, 2022 to 2025." },
  deadlines: {
    headline: "A limit set, moved twice, and left to lapse",
    deck: "Trump’s limits for Russia in July and August 2025.",
    steps: "how-a-deadline-lapsed",
  },
};
customElements.whenDefined("history-timeline").then(() => {
  for (const [id, options] of Object.entries(words)) document.getElementById(id).options = options;
});
