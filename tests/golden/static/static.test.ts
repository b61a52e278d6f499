import { fileURLToPath } from "node:url";
import { checkDrawings } from "../check.js";
import { drawings } from "./drawings.js";

checkDrawings(fileURLToPath(new URL(".", import.meta.url)), drawings);
