import { mount } from "svelte";
import Deadlines from "./Deadlines.svelte";

mount(Deadlines, { target: document.getElementById("app") });
