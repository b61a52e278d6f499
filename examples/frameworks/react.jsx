import { useState } from "react";
import { createRoot } from "react-dom/client";
import "summitry/element/define";

const options = { headline: "A limit set, moved twice, and left to lapse" };

function Deadlines() {
  const [title, setTitle] = useState("none");
  return (
    <>
      <history-timeline
        class="deadlines"
        data="us-russia"
        view="deadlines"
        options={options}
        ontimeline-select={({ detail }) => setTitle(detail.event?.title ?? "none")}
      >
        <ol>
          <li>
            <time dateTime="2025-07-14">14 July – 2 September 2025</time> “50 days”
          </li>
        </ol>
      </history-timeline>
      <p>
        Selected: <output>{title}</output>
      </p>
    </>
  );
}

createRoot(document.getElementById("app")).render(<Deadlines />);
