// Short names for what every module does.
export const $ = (selector, root = document) => root.querySelector(selector);
export const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
export const on = (target, types, run, options) => types.split(" ").forEach((type) => target.addEventListener(type, run, options));

// Run once per frame, however often it is asked for.
export function framed(run) {
  let waiting = false;
  return (...given) => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => { waiting = false; run(...given); });
  };
}
