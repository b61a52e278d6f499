import { createApp } from "vue";
import Deadlines from "./Deadlines.vue";

createApp(Deadlines).mount("#app");
