// SPDX-License-Identifier: Apache-2.0
// node valid.js sarif|gitlab|json|csv FILE...: says a line for each file that is not what it should
// be. SARIF is checked with the schema of the standard (in NODE_PATH), the rest by its own rules.
'use strict';
const fs = require('fs');
const path = require('path');
const [, , format, ...files] = process.argv;

function sarif() {
  const Ajv = require('ajv');
  const home = path.dirname(require.resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(fs.readFileSync(path.join(home, 'lib/schemas/sarif-2.1.0-rtm.5.json')));
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true, format: 'full' });
  ajv.addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'));
  const validate = ajv.compile(schema);
  return (text) => {
    const log = JSON.parse(text);
    if (!validate(log))
      return validate.errors.slice(0, 5).map((e) => `${e.dataPath} ${e.message}`);
    const faults = [];
    const run = log.runs[0];
    const rules = run.tool.driver.rules;
    if (log.runs.length !== 1) faults.push(`${log.runs.length} runs`);
    if (new Set(rules.map((r) => r.id)).size !== rules.length) faults.push('two rules of one id');
    const told = new Set();
    for (const result of run.results) {
      const where = `${result.ruleId} at ${result.locations[0].physicalLocation.artifactLocation.uri}`;
      if (rules[result.ruleIndex].id !== result.ruleId) faults.push(`${where}: another rule's index`);
      if ((result.kind === 'fail') === (result.level === 'none')) faults.push(`${where}: kind and level`);
      const print = `${where} ${result.partialFingerprints['vires/v1']}`;
      if (told.has(print)) faults.push(`${print}: twice`);
      told.add(print);
    }
    for (const rule of rules) if (!rule.help.text || !rule.help.markdown) faults.push(`${rule.id}: no help`);
    return faults;
  };
}

// https://docs.gitlab.com/ci/testing/code_quality/: what a report has to have.
function gitlab() {
  const severities = ['info', 'minor', 'major', 'critical', 'blocker'];
  return (text) => {
    const faults = [];
    const told = new Set();
    for (const issue of JSON.parse(text)) {
      for (const key of ['description', 'check_name', 'fingerprint'])
        if (typeof issue[key] !== 'string' || !issue[key]) faults.push(`${key} is ${issue[key]}`);
      if (!severities.includes(issue.severity)) faults.push(`severity is ${issue.severity}`);
      if (typeof issue.location.path !== 'string' || issue.location.path.startsWith('./'))
        faults.push(`path is ${issue.location.path}`);
      if (!(issue.location.lines.begin >= 1)) faults.push(`line is ${issue.location.lines.begin}`);
      if (told.has(issue.fingerprint)) faults.push(`${issue.fingerprint}: twice`);
      told.add(issue.fingerprint);
    }
    return faults;
  };
}

// RFC 4180: every record ends with CRLF and has as many fields as the first.
function csv() {
  return (text) => {
    const faults = [];
    const rows = [[]];
    const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy;
    let match;
    let end = 0;
    while (end < text.length && (match = field.exec(text)) !== null) {
      end = field.lastIndex;
      rows[rows.length - 1].push(match[1].replace(/^"|"$/g, '').replace(/""/g, '"'));
      if (match[2] === '\r\n') rows.push([]);
    }
    if (end !== text.length) faults.push(`byte ${end} is no field`);
    rows.pop();
    for (const row of rows) {
      if (row.length !== rows[0].length) faults.push(`${row.length} fields: ${row.join('|')}`);
      for (const cell of row)
        if (/^[=+\-@\t\r]/.test(cell)) faults.push(`a spreadsheet would reckon ${cell}`);
    }
    return faults;
  };
}

function json() {
  return (text) => (JSON.parse(text) === undefined ? ['nothing'] : []);
}

const check = { sarif, gitlab, csv, json }[format]();
let failed = false;
for (const file of files) {
  let faults;
  try {
    faults = check(new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file)));
  } catch (error) {
    faults = [error.message];
  }
  for (const fault of faults) console.log(`${file}: ${fault}`);
  failed = failed || faults.length > 0;
}
process.exit(failed ? 1 : 0);
