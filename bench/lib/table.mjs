import { bytes, measures, show, value } from "./report.mjs";
import { againstTargets } from "./targets.mjs";

const line = (cells) => `| ${cells.join(" | ")} |`;
const table = (head, rows) =>
  [line(head), line(head.map((_, i) => (i === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
const bySize = (report, rows) => table(["", ...report.sizes.map((size) => size.toLocaleString("en"))], rows);

function numbers(report, measure) {
  const peers = report.peers.filter(({ name }) => name !== measure.skip);
  const cell = (name) => (size) => show(value(report, measure, name, size));
  return bySize(
    report,
    peers.map(({ name, title }) => [title, ...report.sizes.map(cell(name))]),
  );
}

function kinds(report) {
  const yes = (has) => (has ? "yes" : "–");
  const weight = (name) => {
    const found = bytes(report, name);
    return found === undefined ? "unknown" : (found / 1000).toFixed(1);
  };
  const rows = report.peers
    .filter(({ name }) => name !== "empty")
    .map(({ name, title, version = "", labels, lanes, intervals }) => [
      title,
      version,
      yes(labels),
      yes(lanes),
      yes(intervals),
      weight(name),
    ]);
  return table(["", "version", "labels", "lanes", "intervals", "gzip, kB"], rows);
}

/** The whole report as Markdown. */
export function markdown(report) {
  const { date, browser, cores, runs, cap, slow, minutes } = report;
  const targets = againstTargets(report);
  const often =
    runs === 1 ? "everything once" : `medians of ${runs}, or once where that took more than ${slow} s`;
  const parts = [
    `Measured ${date} in ${browser}, headless and without a GPU, on ${cores} cores: ${often}, ` +
      `each phase capped at ${cap} s, ${minutes.toFixed(0)} minutes in all.`,
    `### What each draws, and what it weighs\n\n${kinds(report)}`,
    ...(targets.length > 0 ? [`### Ours against our targets\n\n${bySize(report, targets)}`] : []),
    ...Object.values(measures).map((measure) => {
      const net = measure.net ? ", net of the empty page" : "";
      return `### ${measure.title}${net}\n\n${numbers(report, measure)}`;
    }),
  ];
  return `${parts.join("\n\n")}\n`;
}
