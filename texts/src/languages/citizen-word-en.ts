// What the phone says after a visit, in English.

import type * as id from './citizen-word-id.ts'

export const citizenWord: typeof id.citizenWord = {
  code: {
    title: 'Code for a complaint',
    hint: "By this code the office finds your visit in the queue's ledger.",
    channels: (channels) => `Report to ${channels.join(' · ')}`,
  },
  rating: {
    title: 'How was the service?',
    hint: 'A quick rating, one touch. Without your name.',
    answers: { 1: 'Dissatisfied', 2: 'Not quite satisfied', 3: 'Satisfied', 4: 'Very satisfied' },
    thanks: 'Thank you for your rating.',
  },
  survey: {
    title: 'Public satisfaction survey',
    hint: 'Nine questions, about two minutes. You may skip any.',
    privacy: 'Answers are kept without your name, your queue number or the time.',
    start: 'Start the survey',
    progress: (place, count) => `Question ${place} of ${count}`,
    back: 'Back',
    skip: 'Skip',
    next: 'Continue',
    aboutTitle: 'About you',
    aboutHint: 'All of it may be left empty. It is kept apart from your answers.',
    notSaid: 'Not said',
    send: 'Send the answers',
    sending: 'Sending…',
    nothingAnswered: 'No question is answered yet. Go back and answer at least one.',
    thanks: 'Thank you. Your answers have been received.',
    failed: 'Not sent yet. Check the connection and try again.',
  },
  elements: {
    requirements: {
      name: 'Requirements',
      question: 'How well did the requirements fit the service?',
      answers: { 1: 'Not at all', 2: 'Not quite', 3: 'Well', 4: 'Very well' },
    },
    procedure: {
      name: 'Procedure',
      question: 'How easy was the procedure at this office?',
      answers: { 1: 'Not easy', 2: 'Not quite easy', 3: 'Easy', 4: 'Very easy' },
    },
    time: {
      name: 'Completion time',
      question: 'How fast was the service given?',
      answers: { 1: 'Not fast', 2: 'Not quite fast', 3: 'Fast', 4: 'Very fast' },
    },
    cost: {
      name: 'Cost',
      question: 'What about the cost of this service?',
      answers: { 1: 'Very expensive', 2: 'Rather expensive', 3: 'Cheap', 4: 'Free of charge' },
    },
    product: {
      name: 'Result',
      question: 'How well did the result fit the published service standard?',
      answers: { 1: 'Not at all', 2: 'Not quite', 3: 'Well', 4: 'Very well' },
    },
    competence: {
      name: 'Staff competence',
      question: 'How able were the staff?',
      answers: { 1: 'Not competent', 2: 'Not quite competent', 3: 'Competent', 4: 'Very competent' },
    },
    conduct: {
      name: 'Staff conduct',
      question: 'How polite and friendly were the staff?',
      answers: {
        1: 'Not polite and friendly',
        2: 'Not quite polite and friendly',
        3: 'Polite and friendly',
        4: 'Very polite and friendly',
      },
    },
    facilities: {
      name: 'Facilities',
      question: 'How good are the rooms and equipment?',
      answers: { 1: 'Bad', 2: 'Fair', 3: 'Good', 4: 'Very good' },
    },
    complaints: {
      name: 'Handling of complaints',
      question: 'How are complaints and suggestions handled?',
      answers: {
        1: 'There is no way to complain',
        2: 'There is one, but it does not work',
        3: 'It works, though not fully',
        4: 'Well managed',
      },
    },
  },
  profile: {
    sex: { name: 'Sex', answers: { female: 'Female', male: 'Male' } },
    age: { name: 'Age', answers: { under26: 'under 26', from26to40: '26–40', from41to60: '41–60', over60: 'over 60' } },
    education: {
      name: 'Education',
      answers: {
        primary: 'primary school or less',
        lowerSecondary: 'lower secondary (SMP)',
        upperSecondary: 'upper secondary (SMA/SMK)',
        diploma: 'diploma (D1–D3)',
        bachelor: 'bachelor (D4/S1)',
        postgraduate: 'master (S2) or more',
      },
    },
    occupation: {
      name: 'Occupation',
      answers: {
        civilServant: 'civil servant',
        armedForces: 'armed forces, police',
        employee: 'employee',
        selfEmployed: 'self-employed',
        student: 'pupil or student',
        other: 'other',
      },
    },
  },
}
