// The words of the page that takes the list of poor and near-poor households.
export const enPoverty = {
  'poverty.title': 'List of poor and near-poor households',
  'poverty.text':
    'Send the list that comes with the commune’s decision; each household is found in the register. Nothing is written before you have looked at each row, and all of it can be undone.',
  'poverty.commune': 'Of which commune?',
  'poverty.missing': 'Choose the commune and the file.',
  'poverty.columns':
    'The file needs: the head’s name; the hamlet or ID number; columns Hộ nghèo and Hộ cận nghèo ticked with x (or one column Diện).',
  'poverty.read': 'Read the list',
  'poverty.reading': 'Reading, and looking for each household…',
  'poverty.found': '{one} households clear · {choose} rows to choose for · {none} not in the register · {wrong} twice or wrong',
  'poverty.rows': 'The rows of the list',
  'poverty.col.row': 'Row',
  'poverty.col.said': 'On the list',
  'poverty.col.home': 'In the register',
  'poverty.pick': 'Choose the household of {name}',
  'poverty.pickNone': 'Leave this row',
  'poverty.twice': 'This household is in row {row} already.',
  'poverty.none': 'Look for the household in the list of children; one without children is not in the register.',
  'poverty.now': 'now: {level}',
  'poverty.others': 'Write “Not poor” for {count} {count|household that is|households that are} not on the list',
  'poverty.othersText': '{poor} of them are recorded as poor or near-poor. Tick this only when the list is of the whole commune.',
  'poverty.on': 'In force from',
  'poverty.another': 'Read another list',
  'poverty.listPart': 'By the list',
  'poverty.othersUnclear': '{count} rows are wrong or were not found: their households may be among these. Better correct the file and read it again first.',
  'poverty.othersPart': 'Not on the list',
};
