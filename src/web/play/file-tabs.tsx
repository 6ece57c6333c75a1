/** The files of a package above the editor. */
import { ToggleGroup } from 'radix-ui';

export interface FileTabsProps {
	readonly paths: readonly string[];
	/** The file to repair. */
	readonly broken: string;
	readonly shown: string;
	readonly onShow: (path: string) => void;
}

export function FileTabs({ paths, broken, shown, onShow }: FileTabsProps) {
	return (
		<ToggleGroup.Root
			type="single"
			className="file-tabs"
			value={shown}
			aria-label="Files of the package"
			onValueChange={(path) => path !== '' && onShow(path)}
		>
			{paths.map((path) => (
				<ToggleGroup.Item key={path} value={path} className="file-tab">
					{path}
					{path === broken && <span className="file-note">to repair</span>}
				</ToggleGroup.Item>
			))}
		</ToggleGroup.Root>
	);
}
