/** Attributes of an element, in the order they are written. */
export type NodeAttributes = Readonly<Record<string, string>>;

/**
 * An element as plain data: printed as text on a server, created in a page. Text is a string among the children.
 * Nothing is ever parsed from text.
 */
export interface ElementNode {
  readonly tag: string;
  readonly attributes: NodeAttributes;
  readonly children: readonly (ElementNode | string)[];
}
