/**
 * Where an error is reported. A mail gets a subject that names what is wrong; a page is opened as it is.
 *
 * @example reportAddress("mailto:desk@paper.example", "Error in …") // "mailto:desk@paper.example?subject=Error%20in%20…"
 */
export function reportAddress(report: string, subject: string): string {
  if (!/^mailto:/i.test(report.trim()) || /[?&]subject=/i.test(report)) return report;
  return `${report}${report.includes("?") ? "&" : "?"}subject=${encodeURIComponent(subject)}`;
}
