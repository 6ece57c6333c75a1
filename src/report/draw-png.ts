/** Figures as PNG. The renderer comes as a binary for most machines; where there is none, a report has its SVG files only. */

const SCALE = 2;
/** Under a picture that has no page around it. */
const PAPER = '#ffffff';

/** Of the fonts that most machines have; another one where it is missing. */
const FONT = { defaultFontFamily: 'DejaVu Sans', sansSerifFamily: 'DejaVu Sans' };

type Render = (svg: string) => Uint8Array;

/** Null where no renderer is installed for this machine. */
export async function openPngRenderer(): Promise<Render | null> {
	try {
		const { Resvg } = await import('@resvg/resvg-js');
		return (svg) => {
			const options = { background: PAPER, fitTo: { mode: 'zoom', value: SCALE }, font: FONT } as const;
			return new Resvg(svg, options).render().asPng();
		};
	} catch {
		return null;
	}
}
