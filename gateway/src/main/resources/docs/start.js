'use strict';

const names = ['capacity', 'placement', 'notification'];
const asked = new URLSearchParams(window.location.search).get('api');
const chosen = names.includes(asked) ? asked : names[0];

const choice = document.createElement('nav');
choice.setAttribute('aria-label', 'Services');
for (const name of names) {
  const link = document.createElement('a');
  link.href = '/docs?api=' + name;
  link.textContent = name;
  if (name === chosen) {
    link.setAttribute('aria-current', 'page');
  }
  choice.append(link, ' ');
}
document.body.prepend(choice);

SwaggerUIBundle({
  url: '/openapi/' + chosen + '.json',
  dom_id: '#docs',
  validatorUrl: null,
  queryConfigEnabled: false,
  persistAuthorization: false,
});
