type Column = Float64Array | Uint16Array;

/** Which row stands at each place. */
export interface Order {
  row(place: number): number;
  /** A column in this order: a copy, unless that would be the same. */
  sorted<A extends Column>(values: A): A;
}

/** From the row of every place. */
export function denseOrder(rows: Uint32Array): Order {
  return {
    row: (place) => rows[place]!,
    sorted(values) {
      const into = values.slice() as typeof values;
      for (let i = 0; i < rows.length; i++) into[i] = values[rows[i]!]!;
      return into;
    },
  };
}

/** From the rows of a few places, ascending: at all others the row stands already. */
export function sparseOrder(places: Uint32Array, rows: Uint32Array): Order {
  return {
    row(place) {
      let [low, high] = [0, places.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (places[middle]! < place) low = middle + 1;
        else high = middle;
      }
      return places[low] === place ? rows[low]! : place;
    },
    sorted(values) {
      // What begins together mostly ends together: the first write to so much new memory costs more than sorting.
      if (places.every((place, k) => values[place] === values[rows[k]!])) return values;
      const into = values.slice() as typeof values;
      for (let k = 0; k < places.length; k++) into[places[k]!] = values[rows[k]!]!;
      return into;
    },
  };
}
