import type { Guarantee } from '../fault.ts';

export const DEADLINES: Guarantee = {
  name: 'deadlines',
  promises: 'what is due, and closed, on which day',
  tests: [
    'domain/src/lifecycle/lifecycle.spec.ts',
    'domain/src/lifecycle/lifecycle.supplement.spec.ts',
    'domain/src/policy/golden.spec.ts',
  ],
  faults: [
    {
      id: 'deadline-20-days',
      does: 'a deadline of 30 days is 20',
      file: 'rules/deadlines/notice-2021.json',
      find: '        "days": 30,\n',
      replace: '        "days": 20,\n',
    },
    {
      id: 'deadline-supplement-20-days',
      does: 'a supplement is due after 20 days instead of 30',
      file: 'rules/deadlines/notice-2021.json',
      find: `"item": "needs_supplement",
      "at": "US",
      "for": ["passport/*", "travel_document/*"],
      "from": "2021-05-31",
      "to": null,
      "source": "our own choice",
      "confidence": "ours",
      "body": {
        "days": 30`,
      replace: `"item": "needs_supplement",
      "at": "US",
      "for": ["passport/*", "travel_document/*"],
      "from": "2021-05-31",
      "to": null,
      "source": "our own choice",
      "confidence": "ours",
      "body": {
        "days": 20`,
    },
    {
      id: 'deadline-closed-on-its-day',
      does: 'what is due today is closed today',
      file: 'domain/src/order/order.decide.ts',
      find: 'compareDays(today, dueDay) <= 0',
      replace: 'compareDays(today, dueDay) < 0',
      tests: [
        'domain/src/lifecycle/lifecycle.spec.ts',
        'domain/src/hand-over/hand-over.spec.ts',
        'domain/src/guardian/guardian.spec.ts',
        'domain/src/lifecycle/lifecycle.walk.spec.ts',
      ],
    },
    {
      id: 'deadline-unanswered-early',
      does: 'a supplement is closed on its last day',
      file: 'domain/src/order/order.decide.ts',
      find: 'compareDays(today, closing) > 0',
      replace: 'compareDays(today, closing) >= 0',
    },
    {
      id: 'deadline-on-saturday',
      does: 'a post promises a Saturday',
      file: 'domain/src/lifecycle/lifecycle.decide.ts',
      find: 'workingDayFrom(due)',
      replace: 'due',
      tests: [
        'domain/src/lifecycle/lifecycle.spec.ts',
        'services/emergency-travel-document/emergency-travel-document.spec.ts',
        'services/emergency-travel-document/emergency-travel-document.test.ts',
      ],
    },
    {
      id: 'deadline-after-journey',
      does: 'what must be done before a journey is due after it',
      file: 'domain/src/lifecycle/lifecycle.decide.ts',
      find: 'const due = compareDays(latest, usual) < 0 ? latest : usual;',
      replace: 'const due = usual;',
      tests: [
        'domain/src/lifecycle/lifecycle.spec.ts',
        'services/emergency-travel-document/emergency-travel-document.spec.ts',
        'services/emergency-travel-document/emergency-travel-document.test.ts',
      ],
    },
  ],
};
