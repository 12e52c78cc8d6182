// Everything works without this file: it says how current a page is, tells aloud what has happened, and lets somebody
// leave quickly.
(() => {
  const live = document.getElementById('live');
  const line = document.getElementById('live-line');
  const announce = document.getElementById('announce');
  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
  let seen = clock();

  const current = () => { seen = clock(); if (line) { line.textContent = live.dataset.current; line.className = 'hint'; } };
  const lost = () => { if (line) { line.textContent = live.dataset.lost + ' ' + live.dataset.since + ' ' + seen; line.className = 'hint stale'; } };

  if (live) {
    live.addEventListener('htmx:sse:after:connection', event => {
      current();
      // Whoever comes back may have missed something while the tab was hidden: one look at everything.
      if (event.detail.connection.attempt > 0) { document.body.dispatchEvent(new CustomEvent('relais:changed')); }
    });
    live.addEventListener('htmx:sse:error', lost);
    live.addEventListener('htmx:sse:close', lost);
    live.addEventListener('notice', event => {
      seen = clock();
      announce.textContent = event.detail.data;
      document.body.dispatchEvent(new CustomEvent('relais:changed'));
    });
    for (const kind of ['resync', 'country']) {
      live.addEventListener(kind, () => { seen = clock(); document.body.dispatchEvent(new CustomEvent('relais:' + (kind === 'country' ? 'country' : 'changed'))); });
    }
  }

  document.addEventListener('htmx:before:request', event => event.target.setAttribute?.('aria-busy', 'true'));
  document.addEventListener('htmx:finally:request', event => event.target.removeAttribute?.('aria-busy'));

  // How long is left, for eyes only; nothing is announced by it.
  const left = () => document.querySelectorAll('[data-until]').forEach(element => {
    const minutes = Math.max(0, Math.round((Date.parse(element.dataset.until) - Date.now()) / 60000));
    element.textContent = minutes < 120 ? minutes + ' min' : Math.floor(minutes / 60) + ' h';
  });
  left();
  setInterval(left, 15000);

  document.getElementById('errors')?.focus();

  const quit = document.getElementById('quit');
  if (quit) {
    let shifts = [];
    document.addEventListener('keyup', event => {
      shifts = event.key === 'Shift' ? [...shifts, Date.now()].filter(at => Date.now() - at < 1500) : [];
      if (shifts.length === 3) { document.body.hidden = true; quit.submit(); }
    });
    quit.addEventListener('submit', () => { document.body.hidden = true; });
  }

  // The code of a link stands behind a #, which is not sent by itself: it is put into the form, which only looks.
  const link = document.getElementById('link');
  if (link && location.hash.length > 1) {
    link.elements.token.value = location.hash.slice(1);
    history.replaceState(null, '', location.pathname);
    link.submit();
  }

  document.querySelectorAll('button[data-print]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });

  // A session ends when nobody does anything; what a page asks by itself does not count. Whoever is there is told before,
  // and whoever is not leaves no case on the screen.
  const ends = document.getElementById('ends');
  if (ends) {
    const WARNED = 300;
    const byItself = {headers: {'HX-Request': 'true'}};
    const stay = ends.querySelector('button');
    let end = Infinity;
    let next = 0;
    let covered = false;
    const cover = () => { covered ||= !document.body.hidden; document.body.hidden = true; };
    const over = () => { cover(); location.replace('/?over'); };
    const left = seconds => {
      const soon = seconds <= WARNED;
      end = Date.now() + seconds * 1000;
      if (covered) { covered = false; document.body.hidden = false; }
      stay.hidden = !soon;
      ends.classList.toggle('said', soon);
      if (soon && !ends.dataset.told) {
        ends.dataset.told = 'yes';
        ends.querySelector('p').textContent = ends.dataset.soon;
        document.getElementById('main').prepend(ends);
      }
      clearTimeout(next);
      next = setTimeout(() => ask(byItself), Math.max(1, soon ? seconds : seconds - WARNED) * 1000);
    };
    const ask = how => fetch('/app/session', how)
      .then(answer => answer.ok && !answer.redirected ? answer.text().then(text => left(Number(text))) : over())
      .catch(() => Date.now() < end ? left((end - Date.now()) / 1000) : over());
    stay.addEventListener('click', () => {
      delete ends.dataset.told;
      ask({}).then(() => { if (end - Date.now() > WARNED * 1000) { ends.remove(); } });
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) { return; }
      if (Date.now() >= end) { cover(); }
      ask(byItself);
    });
    live?.addEventListener('htmx:sse:error', () => ask(byItself));
    left(Number(ends.dataset.left));
  }
})();
