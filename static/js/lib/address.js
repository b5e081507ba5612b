// The address holds what one sees. Choices are pushed, so that Back undoes them; places are only noted.
const query = () => new URLSearchParams(location.search);

export const asked = (name) => query().get(name) ?? "";

export function note(changes, push = false) {
  const now = query();
  for (const [name, value] of Object.entries(changes)) value ? now.set(name, value) : now.delete(name);
  const line = `?${now}`.replaceAll("%2C", ",").replaceAll("%3A", ":");
  if (line !== location.search) history[push ? "pushState" : "replaceState"](null, "", location.pathname + line);
}

export const search = () => location.search;
