import type { HelpArticle, Topic } from './topics';

export const HELP: Record<Topic, HelpArticle> = {
  units: {
    title: 'Areas',
    text: [
      'This screen shows the units in your care and the number of children under 16 in each, as of the day in “Figures as of”.',
      'The arrow before a name shows the units inside. The name opens that unit alone. The figure opens the list of children.',
      'Change the day to see the areas and figures as they were then. A commune that was merged later appears as it was before.',
    ],
  },
  children: {
    title: 'List of children',
    text: [
      'Type part of a name, without tone marks and in any order: “hoa le” finds “Lê Thị Hoa”.',
      'The filters narrow the list by circumstances, sex, age, hamlet and support. The figure above the table counts all children that meet every condition.',
      'Groups that begin with S are special circumstances, R at risk, O other circumstances. A padlock means that confidential information exists; only those entrusted with it can see it.',
    ],
    steps: ['Choose the area and the day.', 'Choose filters or type a name.', 'Choose a name to open the record.'],
  },
  child: {
    title: 'A child’s record',
    text: [
      'The parts follow the order of the book: the household, the child, parents and carer, schooling, health and insurance.',
      '“not stated” means that the book says nothing; it does not mean “no”.',
      'Brown text under a fact should be checked. “Suggested by the facts in the book” names groups the child belongs to by what is recorded; “Accept” records them.',
      'The end of the page is the history of the record: who wrote what, when, before and after. Nothing is ever deleted.',
    ],
  },
  edit: {
    title: 'Edit the record',
    text: [
      '“Record a change” is for things that have changed: a new grade, a move, a father working away. The old value stays true until the day of the change, so last year’s report does not change.',
      '“Correct a mistake” is for what was recorded wrongly: a wrong birth date, a misspelt name. The right value replaces the wrong one.',
      'If somebody else edits the record meanwhile, you see both values and choose. What you were typing is kept until you save or sign out.',
    ],
    steps: [
      'Choose “Record a change” or “Correct a mistake”.',
      'Give the day.',
      'Edit only what is wrong or new.',
      'Choose “Save to the book”.',
    ],
  },
  imports: {
    title: 'Import from Excel',
    text: [
      'Send the commune’s workbook to bring in the whole book at once. The form or an old file will do, as long as it has a row of column names; the columns may be in any order.',
      'Măng Non reads and checks first and saves nothing. You see the result and then decide.',
      'Sending the same file again does not record anything twice.',
    ],
    steps: [
      'Choose the commune and the day as of which the book is true.',
      'Drop the file into the frame, or choose it.',
      'Choose “Send and check”.',
    ],
  },
  preview: {
    title: 'Result of the check',
    text: [
      'The figures at the top say how many rows were read, accepted and refused.',
      'The table holds your own rows: a red cell made the row be refused, a yellow one should be checked. The reason is on the right and names the cell in your file, for example G12.',
      'Download the workbook with reasons, correct it and send it again. Rows that are already saved are not saved twice.',
    ],
    steps: [
      'Look at the new hamlets and the columns not used.',
      'Look at the refused rows.',
      'Choose “Save … rows to the book” if you agree.',
    ],
  },
  lists: {
    title: 'Ready lists',
    text: [
      'Each tile is something to do and the number of children it concerns. Open it to see the list; the figure is always the number of rows.',
      'The lists hold the children of your area as of the chosen day. “Papers missing” and “Warnings” are made for one commune at a time.',
    ],
    steps: ['Choose the area and the day.', 'Open a list.', 'Open each record to complete it, or print the list.'],
  },
  duplicates: {
    title: 'Possible duplicates',
    text: [
      'A child may be recorded twice: without marks, with a slip of the keys, with day and month exchanged, in two hamlets. Măng Non finds pairs that look alike and says why; twins are not taken for one child.',
      'Nothing is merged by itself. Compare the two records, choose what is right field by field and merge, or note that they are two children, so that they are not shown again. A merger can be undone.',
    ],
    steps: ['Choose “Look for duplicates”.', 'Choose “Compare” at a pair.', 'Choose which record stays and what is right, then merge; or choose “Two children”.'],
  },
  reports: {
    title: 'Reports',
    text: [
      'PL01 sums up children and children in special circumstances. PL02 sums up children at risk and others. PL03 lists the children in special circumstances.',
      'Choose any area and day; the report is made as of that day. Choose a figure to see exactly the children behind it.',
      '“Persons” counts each child once; “episodes” counts each circumstance once, so the groups may add up to more than the children.',
      '“-” means that there are no data; 0 means that there are data and the figure is nought.',
    ],
    steps: ['Choose the appendix, the area and the day.', 'Download the PDF to sign and send, or Excel to work on.'],
  },
  account: {
    title: 'Account',
    text: [
      'Here you see your role and area, and change your password.',
      'The password is yours alone: everything written to the book carries the name of who is signed in. Sign out when you are done, above all on a shared computer.',
    ],
  },
};
