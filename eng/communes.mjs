// Writes src/GrantsPlatform.Core/Identifiers/Registries/communes.txt: every commune of France with its postcodes, and the codes of those that were
// merged, out of the open npm package @etalab/decoupage-administratif (data under Licence Ouverte 2.0). The format is said at the top of Communes.cs.
//
//   npm install --prefix obj/communes --no-save @etalab/decoupage-administratif@6.0.0
//   node eng/communes.mjs obj/communes/node_modules/@etalab/decoupage-administratif
import { readFileSync, writeFileSync } from "node:fs";

const source = process.argv[2];
const { name, version } = JSON.parse(readFileSync(`${source}/package.json`, "utf8"));
const all = JSON.parse(readFileSync(`${source}/data/communes.json`, "utf8"));
const target = new URL("../src/GrantsPlatform.Core/Identifiers/Registries/communes.txt", import.meta.url);

// The Austral lands and Clipperton have communes on paper and nobody who lives there.
const inhabited = code => !/^98[49]/.test(code);
const departementOf = code => (/^9[78]/.test(code) ? code.slice(0, 3) : code.slice(0, 2));
const byCode = (a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
const printed = name => name.replaceAll("'", "’");
const size = population => (population >= 100_000 ? "++" : population >= 10_000 ? "+" : "");

const communes = all.filter(one => one.type === "commune-actuelle" && inhabited(one.code)).sort(byCode);
const current = new Set(communes.map(one => one.code));

const former = new Map();
for (const one of communes) for (const code of one.anciensCodes ?? []) former.set(code, { code, name: "", into: one.code });
for (const one of all.filter(one => one.type === "commune-deleguee" || one.type === "commune-associee"))
  if (inhabited(one.code)) former.set(one.code, { code: one.code, name: one.nom, into: one.chefLieu });
for (const one of all.filter(one => one.type === "arrondissement-municipal")) former.set(one.code, { code: one.code, name: one.nom, into: one.commune });
const names = new Map(communes.map(one => [one.code, one.nom]));
// A commune that kept the code of one it took in: the other's name is all there is to remember.
const remembered = [...former.values()].filter(one => current.has(one.into) && (!current.has(one.code) || (one.name && one.name !== names.get(one.code)))).sort(byCode);

const lines = [`~ ${name} ${version}: Code officiel géographique (INSEE) and postcodes (La Poste), Licence Ouverte 2.0`];
for (const departement of new Set(communes.map(one => departementOf(one.code)))) {
  lines.push(`#${departement}`);
  const short = code => (departementOf(code) === departement ? code.slice(departement.length) : code);
  const postcode = code => (code.startsWith(departement.replace(/[AB]/, "0")) ? code.slice(departement.length) : code);
  let before = 0;
  for (const one of communes.filter(one => departementOf(one.code) === departement)) {
    const number = Number(short(one.code));
    lines.push(`${number === before + 1 ? "" : number}${size(one.population)}${printed(one.nom)}|${(one.codesPostaux ?? []).map(postcode).join(" ")}`);
    before = number;
  }
  for (const one of remembered.filter(one => departementOf(one.code) === departement)) lines.push(`${Number(short(one.code))}${printed(one.name)}>${short(one.into)}`);
}
writeFileSync(target, lines.join("\n") + "\n");
console.log(`${communes.length} communes, ${remembered.length} former ones`);
