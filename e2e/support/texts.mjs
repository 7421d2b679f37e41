// Texts that the tests paste. Our own writing; the seed article is read where it is there, and never shipped.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./server.mjs";

const places = ["../shared/seed", "../../shared/seed"].map((place) => join(root, place));
const folder = places.find(existsSync);
const file = folder && readdirSync(folder).find((name) => name.endsWith(".txt"));

/** The seed article, or null where ../shared is not there. */
export const seed = file ? readFileSync(join(folder, file), "utf8") : null;

/** Where there is no seed, a test that needs it says so and is left out. */
export const needsSeed = (t) => {
  if (seed === null) t.skip("../shared/seed is not there");
  return seed === null;
};

export const strike = `Bandung, 3 Maret 2022 - Pekerja pabrik sepatu di Cimahi mulai mogok pada 28 Februari 2022.
Pada hari Selasa pengusaha menawarkan kenaikan upah. Mogok berakhir pada pukul 14.00 WIB hari ini, kata serikat pekerja.
Pabrik itu dibuka pada tahun 1998. Tahun lalu pabrik itu memberhentikan dua ratus orang.`;

export const bridge = `LONDON, 9 June 2023 - The old bridge was closed on 2 May 2023 after engineers found a crack.
Last year the council had spent two million pounds on it. The bridge was built in 1931. It will open again on Monday.`;

/** A page as a browser copies it, with a date in its head and noise around the article. */
export const html = (head) => `<!doctype html><html lang="id"><head><title>Banjir di kota</title>${head}</head>
<body><nav>Beranda Olahraga Langganan</nav><article><h1>Banjir di kota</h1>
<p>Banjir melanda kota pada hari Senin. Warga mengungsi kemarin.</p><p>Bendungan itu dibangun pada tahun 1987.</p></article>
<script>document.title = "bad"</script><footer>Hak cipta</footer></body></html>`;

export const meta = `<meta property="article:published_time" content="2020-02-05T08:00:00+07:00">`;
export const jsonLd = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-01-08T08:00:00+07:00"}</script>`;

/** A long history: more events than a view holds. */
export const walls = (years) =>
  ["LONDON, 9 June 2023 - The history of the harbour in dates.",
    ...Array.from({ length: years }, (_, n) => `In ${1300 + n} the harbour master built a wall number ${n + 1} of the outer harbour.`)].join("\n");
