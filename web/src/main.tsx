import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './design/tokens.css';
import './design/base.css';
import './design/components.css';
import './design/forms.css';
import './design/feedback.css';
import './design/shell.css';
import './design/writing.css';
import './design/narrow.css';
import { startSpeaking } from './kernel/languages.js';
import { queryClient } from './kernel/queries.js';
import { router } from './router.js';

await startSpeaking();
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
