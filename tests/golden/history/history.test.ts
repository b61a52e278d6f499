import { fileURLToPath } from "node:url";
import { checkDrawings, checkMarkup } from "../check.js";
import { drawings } from "./drawings.js";

checkDrawings(fileURLToPath(new URL(".", import.meta.url)), drawings);
checkMarkup(drawings);
