// What one writes with plain D3 in an afternoon: a circle or rectangle per event, an axis, d3-zoom, and every mark
// moved at each step.
import { axisBottom, scaleUtc, select, zoom } from "d3";
import { colors, from, to, tracks } from "./events.js";

const [width, height, left, bottom] = [1200, 600, 80, 30];

export function prepare({ n, starts, ends, track }) {
  return Array.from({ length: n }, (_, i) => ({ start: starts[i], end: ends[i], track: track[i] }));
}

export function draw(box, data) {
  const x = scaleUtc([from, to], [left, width]);
  const y = (track) => 30 + track * 68;
  const svg = select(box).append("svg").attr("width", width).attr("height", height);
  svg
    .append("clipPath")
    .attr("id", "plot")
    .append("rect")
    .attr("x", left)
    .attr("width", width - left)
    .attr("height", height);
  const plot = svg.append("g").attr("clip-path", "url(#plot)");
  const circles = plot
    .selectAll("circle")
    .data(data.filter(({ start, end }) => start === end))
    .join("circle")
    .attr("r", 4)
    .attr("cy", (d) => y(d.track))
    .attr("fill", (d) => colors[d.track]);
  const rects = plot
    .selectAll("rect")
    .data(data.filter(({ start, end }) => start !== end))
    .join("rect")
    .attr("height", 8)
    .attr("y", (d) => y(d.track) + 8)
    .attr("fill", (d) => colors[d.track]);
  svg
    .append("g")
    .selectAll("text")
    .data(tracks)
    .join("text")
    .attr("y", (_, i) => y(i) + 4)
    .text((name) => name);
  const axis = svg.append("g").attr("transform", `translate(0,${height - bottom})`);
  const show = (scale) => {
    circles.attr("cx", (d) => scale(d.start));
    rects.attr("x", (d) => scale(d.start)).attr("width", (d) => Math.max(1, scale(d.end) - scale(d.start)));
    axis.call(axisBottom(scale));
  };
  const zoomed = ({ transform }) => show(transform.rescaleX(x));
  svg.call(zoom().scaleExtent([1, Infinity]).on("zoom", zoomed));
  show(x);
}

export const drawn = (box) => box.querySelector("circle") !== null;
