/** Serves a folder (and further ones at prefixes) on 127.0.0.1; port 0 is any free one. */
export function serve(options: {
  root: string;
  port?: number;
  mounts?: Record<string, string>;
  headers?: Record<string, string>;
}): Promise<{ url: string; port: number; close(): Promise<void> }>;
