// Nothing: what the browser itself spends on the same input.
export const prepare = () => undefined;
export const draw = () => undefined;
export const drawn = () => true;
