// Everything works without this file: it says how current a page is, tells aloud what has happened, and lets somebody
// leave quickly.
(() => {
  const live = document.getElementById('live');
  const line = document.getElementById('live-line');
  const announce = document.getElementById('announce');
  const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit'});
  let seen = clock();

  const current = () => { seen = clock(); line.textContent = live.dataset.current; line.className = 'hint'; };
  const lost = () => { line.textContent = live.dataset.lost + ' ' + live.dataset.since + ' ' + seen; line.className = 'hint stale'; };
  const look = what => document.body.dispatchEvent(new CustomEvent('relais:' + what));

  // A page is up to date as long as the services say so every quarter of a minute. A stream may hang without an end:
  // after forty seconds of silence it is given up, and another one begins where it was.
  if (live) {
    const patience = 40000;
    let connection = null;
    const began = performance.now();
    let heard = began;
    const again = () => live.dispatchEvent(new CustomEvent('relais:connect'));
    const pause = () => connection?.reader?.cancel();

    live.addEventListener('htmx:sse:before:connection', event => {
      if (document.hidden) { event.detail.connection.cancelled = true; }
    });
    live.addEventListener('htmx:sse:after:connection', event => {
      // Whoever comes back, or comes late, may have missed something: one look at everything.
      if (connection || performance.now() - began > 5000) { look('changed'); }
      connection = event.detail.connection;
      setTimeout(() => { if (document.hidden) { pause(); } });
    });
    live.addEventListener('htmx:sse:error', lost);
    live.addEventListener('htmx:sse:close', lost);
    live.addEventListener('beat', () => { heard = performance.now(); current(); });
    live.addEventListener('notice', event => { announce.textContent = event.detail.data; look('changed'); });
    live.addEventListener('resync', () => look('changed'));
    live.addEventListener('country', () => look('country'));

    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) { heard = performance.now(); lost(); again(); }
    });
    setInterval(() => {
      if (document.hidden || performance.now() - heard < patience) { return; }
      heard = performance.now();
      lost();
      if (connection?.reader) { pause(); } else { again(); }
    }, 2000);
  }

  document.addEventListener('htmx:before:request', event => event.target.setAttribute?.('aria-busy', 'true'));
  document.addEventListener('htmx:finally:request', event => event.target.removeAttribute?.('aria-busy'));

  // What is looked at again is replaced. Whoever stood in it stands on the same control afterwards, or before its heading.
  const controls = region => [...region.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')];
  const mark = (element, at) => [element.tagName, element.id, element.getAttribute('href'), element.name,
    element.closest('form')?.getAttribute('action'), /^(A|BUTTON|SUMMARY)$/.test(element.tagName) ? element.textContent : at].join('|');
  let stood = null;
  document.addEventListener('htmx:before:swap', event => {
    const region = event.detail.ctx?.target;
    const at = region?.id && region.contains(document.activeElement) ? controls(region).indexOf(document.activeElement) : -2;
    stood = at === -2 ? null : {region: region.id, mark: at < 0 ? null : mark(document.activeElement, at)};
  });
  document.addEventListener('htmx:after:swap', () => {
    const region = stood && document.getElementById(stood.region);
    if (region && !region.contains(document.activeElement)) {
      const heading = region.querySelector('h1, h2, h3') ?? document.querySelector('main h1');
      const same = stood.mark && controls(region).find((element, at) => mark(element, at) === stood.mark);
      if (!same && heading) { heading.tabIndex = -1; }
      (same || heading)?.focus({preventScroll: true});
    }
    stood = null;
  });

  // How long is left is for eyes; told aloud is only that it is half an hour, ten minutes, two. The clock is the server's.
  const ahead = live ? Date.parse(live.dataset.now) - Date.now() : 0;
  const passed = {};
  const left = () => document.querySelectorAll('[data-until]').forEach(element => {
    const minutes = Math.max(0, (Date.parse(element.dataset.until) - Date.now() - ahead) / 60000);
    element.textContent = minutes < 120 ? Math.floor(minutes) + ' min' : Math.floor(minutes / 60) + ' h';
    if (announce && element.dataset.say) {
      const what = element.dataset.until + element.dataset.say;
      const mile = [2, 10, 30].find(each => minutes <= each) ?? 60;
      if (mile < passed[what] && minutes > 0) { announce.textContent = element.dataset.say.replace('#', mile); }
      passed[what] = mile;
    }
  });
  left();
  setInterval(left, 15000);
  document.addEventListener('htmx:after:swap', left);

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
      if (!soon && ends.dataset.told) {
        delete ends.dataset.told;
        ends.remove();
      }
      clearTimeout(next);
      next = setTimeout(() => ask(byItself), Math.max(1, soon ? seconds : seconds - WARNED) * 1000);
    };
    const ask = how => fetch('/app/session', how)
      .then(answer => answer.ok && !answer.redirected ? answer.text().then(text => left(Number(text))) : over())
      .catch(() => Date.now() < end ? left((end - Date.now()) / 1000) : over());
    stay.addEventListener('click', () => ask({}));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) { return; }
      if (Date.now() >= end) { cover(); }
      ask(byItself);
    });
    live?.addEventListener('htmx:sse:error', () => ask(byItself));
    left(Number(ends.dataset.left));
  }
})();
