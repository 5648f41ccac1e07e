import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { useTranslation } from 'react-i18next';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import './design/tokens.css';
import './design/base.css';
import './design/components.css';
import './design/forms.css';
import './design/feedback.css';
import './design/shell.css';
import { startSpeaking } from './kernel/languages.js';
import { queryClient } from './kernel/queries.js';
import { router } from './router.js';

function Client() {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.language}>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </I18nProvider>
  );
}

await startSpeaking();
const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Client />
    </StrictMode>,
  );
}
