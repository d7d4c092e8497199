// Writes static/map.svg: two symbols, `region` and `world`, of the land as Natural Earth (public domain) has it.
//
// Equirectangular, ten units to a degree of latitude, so that a page places a city with two subtractions (diplomacy/maps.py holds the same bounds).
// Coasts are drawn without saying whose they are, and nothing at all is drawn in the sea. Land borders are thin and only in the region; the sectors that
// China and its neighbours to the west dispute are left out.
import { readFileSync, writeFileSync } from "node:fs";
import { geoEquirectangular, geoPath } from "d3-geo";
import { feature, mesh } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";

const UNITS = 10; // to a degree of latitude
const atlas = (name) => JSON.parse(readFileSync(new URL(`node_modules/world-atlas/${name}.json`, import.meta.url)));
const DISPUTED = new Set(["India", "Bhutan"]); // with China

/** A projection of west..east × south..north onto whole units, x shrunk as at `parallel`. */
function projection({ west, east, south, north, parallel }) {
  const shrink = Math.cos((parallel * Math.PI) / 180);
  const [width, height] = [(east - west) * UNITS * shrink, (north - south) * UNITS];
  const scale = (UNITS * 180) / Math.PI;
  // d3's equirectangular has no parallel of its own: one degree is UNITS wide, and shrinking is left to the points
  const plain = geoEquirectangular().scale(scale).translate([-west * UNITS, north * UNITS]).precision(0);
  plain.clipExtent([[0, 0], [(east - west) * UNITS, height]]);
  return { plain, shrink, width, height };
}

/** SVG path data in whole units, relative, without points that fall together and rings of less than `least` square units. */
function path(shape, { plain, shrink }, least) {
  const rings = [];
  let ring = [];
  geoPath(plain, {
    moveTo: (x, y) => { ring = [[x, y]]; rings.push(ring); },
    lineTo: (x, y) => ring.push([x, y]),
    closePath: () => { ring.closed = true; },
  })(shape);
  return rings.map((points) => {
    const whole = points.map(([x, y]) => [Math.round(x * shrink), Math.round(y)])
      .filter((p, n, all) => !n || p[0] !== all[n - 1][0] || p[1] !== all[n - 1][1]);
    if (whole.length < 2 || (points.closed && (whole.length < 3 || area(whole) < least))) return "";
    let [x, y] = whole[0];
    const steps = whole.slice(1).map(([a, b]) => { const step = `${a - x},${b - y}`; [x, y] = [a, b]; return step; });
    return `M${whole[0]}l${steps.join(" ").replaceAll(",-", "-").replaceAll(" -", "-")}${points.closed ? "z" : ""}`;
  }).join("");
}

const area = (ring) => Math.abs(ring.reduce((sum, [x, y], n) => {
  const [a, b] = ring[(n + 1) % ring.length];
  return sum + x * b - a * y;
}, 0)) / 2;

const region = projection({ west: 90, east: 136, south: -12, north: 50, parallel: 22 });
const world = projection({ west: -180, east: 180, south: -60, north: 80, parallel: 0 });
const near = simplify(presimplify(atlas("countries-50m")), 0.01);
const far = simplify(presimplify(atlas("land-110m")), 1);
const countries = near.objects.countries;
const disputed = (a, b) => [a, b].some((c) => c.properties.name === "China") && [a, b].some((c) => DISPUTED.has(c.properties.name));
const borders = mesh(near, countries, (a, b) => a !== b && !disputed(a, b));

const symbol = (id, { width, height }, body) => `<symbol id="${id}" viewBox="0 0 ${Math.round(width)} ${Math.round(height)}">\n${body}\n</symbol>`;
writeFileSync(new URL("../static/map.svg", import.meta.url), `<svg xmlns="http://www.w3.org/2000/svg">
<!-- Made with Natural Earth, public domain, by make map: land without sovereignty, nothing drawn in the sea. -->
${symbol("region", region, `<path d="${path(feature(near, near.objects.land), region, 2)}"/>\n<path fill="none" d="${path(borders, region, 0)}"/>`)}
${symbol("world", world, `<path d="${path(feature(far, far.objects.land), world, 20)}"/>`)}
</svg>
`);
