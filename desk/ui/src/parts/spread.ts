/** A place in a picture, in its pixels, downwards from the top left. */
export interface Place { x: number; y: number }

const GAP = 2;
const RING = 2;
const DIRECTIONS = 24;

/**
 * Where the middles of round signs go that belong at `own`: at their own place, or, where one would cover another, at the free
 * place nearest to it within the frame, off the places of all others as far as there is room. As the report's Spread does it.
 */
export function spread(own: Place[], radius: number, least: Place, most: Place): Place[] {
  const taken: Place[] = [];
  const apart = 2 * radius + GAP;
  const far = (places: Place[], tried: Place, distance: number) => places.every((p) => Math.hypot(p.x - tried.x, p.y - tried.y) >= distance);
  const inside = (p: Place) => p.x >= least.x + radius && p.x <= most.x - radius && p.y >= least.y + radius && p.y <= most.y - radius;
  const farthest = Math.hypot(most.x - least.x, most.y - least.y);
  const place = (wish: Place): Place => {
    if (far(taken, wish, apart)) return wish;
    const others = own.filter((p) => p !== wish);
    for (const clear of [apart, radius + GAP, 0]) {
      for (let away = RING; away <= farthest; away += RING) {
        for (let d = 0; d < DIRECTIONS; d++) {
          const angle = (2 * Math.PI * d) / DIRECTIONS;
          const tried = { x: wish.x + away * Math.cos(angle), y: wish.y - away * Math.sin(angle) };
          if (inside(tried) && far(taken, tried, apart) && far(others, tried, clear)) return tried;
        }
      }
    }
    return wish;
  };
  for (const wish of own) taken.push(place(wish));
  return taken;
}
