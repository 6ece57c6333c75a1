/** Fields of filters: native controls, which every device has its own good way for. */
import { useId } from 'react';
import { toWords } from './format.ts';

export interface ChoiceFieldProps {
	readonly label: string;
	/** Empty: all. */
	readonly value: string;
	readonly options: readonly string[];
	/** Words of an option; default those of its name. */
	readonly words?: (option: string) => string;
	/** Words of the empty value. */
	readonly all?: string;
	readonly onChange: (value: string) => void;
}

export function ChoiceField({ label, value, options, words = toWords, all = 'All', onChange }: ChoiceFieldProps) {
	return (
		<label className="field">
			<span>{label}</span>
			<select value={value} onChange={(event) => onChange(event.target.value)}>
				<option value="">{all}</option>
				{options.map((option) => (
					<option key={option} value={option}>
						{words(option)}
					</option>
				))}
			</select>
		</label>
	);
}

export interface TextFieldProps {
	readonly label: string;
	readonly value: string;
	readonly placeholder?: string;
	/** Likely values. */
	readonly suggestions?: readonly string[];
	readonly className?: string;
	readonly onChange: (value: string) => void;
}

export function TextField({ label, value, placeholder = '', suggestions, className = '', onChange }: TextFieldProps) {
	const id = useId();
	return (
		<label className={`field ${className}`}>
			<span>{label}</span>
			<input
				type="text"
				value={value}
				placeholder={placeholder}
				list={suggestions && id}
				onChange={(event) => onChange(event.target.value)}
			/>
			{suggestions && (
				<datalist id={id}>
					{suggestions.map((text) => (
						<option key={text} value={text} />
					))}
				</datalist>
			)}
		</label>
	);
}

export function SearchField({ label, value, placeholder = '', onChange }: TextFieldProps) {
	return (
		<label className="field grow">
			<span>{label}</span>
			<input type="search" value={value} placeholder={placeholder} onChange={(event) => onChange(event.target.value)} />
		</label>
	);
}
