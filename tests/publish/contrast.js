// Texts of the article whose contrast with the ground below them misses WCAG AA.
() => {
  const parse = (colour) => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [r, g, b], a };
  };
  const over = (top, ground) => top.rgb.map((v, i) => v * top.a + ground[i] * (1 - top.a));
  const light = (rgb) => {
    const [r, g, b] = rgb.map((v) => v / 255).map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    const layers = [];
    for (let at = element; at; at = at.parentElement) layers.push(parse(getComputedStyle(at).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const faint = [];
  for (const element of document.querySelectorAll(".md-header *, .md-tabs *, .md-content *, .md-footer *, .ob-finder *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (!own || !box.width || style.visibility === "hidden" || element.closest(".headerlink, [hidden]")) continue;
    if (parseFloat(style.fontSize) === 0 || element.closest("option")) continue;
    const below = ground(element);
    const [bright, dark] = [light(over(parse(style.color), below)), light(below)].sort((a, b) => b - a);
    const ratio = (bright + 0.05) / (dark + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
    if (ratio < (large ? 3 : 4.5)) faint.push(`${element.className} ${ratio.toFixed(2)} ${element.textContent.trim().slice(0, 20)}`);
  }
  return faint;
};
