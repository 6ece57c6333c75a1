/** The page's entry: styles, theme, then the tree of components. */
import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/controls.css';
import './styles/panels.css';
import './styles/play.css';
import './styles/lists.css';
import './styles/charts.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from './api/queries.ts';
import { createPageRouter } from './router.tsx';
import { reloadWhenStale } from './shell/stale-page.ts';
import { applyTheme, storedTheme } from './shell/theme.ts';

reloadWhenStale();
applyTheme(storedTheme());
const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no element #page');
createRoot(place).render(
	<StrictMode>
		<QueryClientProvider client={createQueryClient()}>
			<RouterProvider router={createPageRouter()} />
		</QueryClientProvider>
	</StrictMode>,
);
