// Divisions of the year, ISO 8601-2 codes 21 to 41. The standard gives no months; these are the
// meteorological ones, and 21–24 are read as north of the equator. Winter runs into the next year.
// Spring, summer, autumn, winter; the same in the north; the same in the south; quarters; thirds; halves.
const FIRST = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7];

/** The month (1–12) in which a division of the year, 21–41, begins. */
export function seasonStart(season: number): number {
  return FIRST[season - 21] ?? NaN;
}

/** How many months a division of the year, 21–41, lasts. */
export function seasonMonths(season: number): number {
  return season < 37 ? 3 : season < 40 ? 4 : 6;
}
