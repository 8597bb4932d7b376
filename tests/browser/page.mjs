// SPDX-License-Identifier: Apache-2.0
// Opens a report in a real browser as a clerk does, and compares it with the same report as JSON.
//
//   node page.mjs MODULES REPORT.html REPORT.json [matters]
//
// MODULES is the folder with playwright-core and axe-core. Prints a line a check.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [modules, page_path, json_path, matters] = process.argv.slice(2)
const require = createRequire(join(resolve(modules), 'here.js'))
const { chromium } = require('playwright-core')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const documents = JSON.parse(readFileSync(json_path, 'utf8'))

let failed = 0
function check(sentence, wrong) {
    const lines = [].concat(wrong || []).filter(Boolean)
    console.log(`${lines.length ? 'not ok' : 'ok'} - ${sentence}`)
    for (const line of lines) console.log(`# ${line}`)
    failed += lines.length > 0
}

// The report prints what it has from files with controls and marks of direction replaced, and
// messages as sentences.
function spoken(text) {
    const trimmed = text.replace(/\s+/g, ' ').trim()
    return trimmed.charAt(0).toUpperCase() + trimmed.slice(1)
}

const marked = finding =>
    finding.verdict !== 'satisfied' && finding.needs !== 'elsewhere' && !finding.follows

const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})

async function open(options, visit) {
    const context = await browser.newContext({ bypassCSP: true, ...options })
    const page = await context.newPage()
    const troubles = []
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()))
    page.on('pageerror', error => troubles.push(String(error)))
    page.on('request', request => {
        if (!request.url().startsWith('file:')) troubles.push(`fetches ${request.url()}`)
    })
    await page.goto(pathToFileURL(resolve(page_path)).href)
    await visit(page, troubles)
    await context.close()
}

async function violations(page) {
    await page.evaluate(axe)
    const result = await page.evaluate(() => window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }))
    return result.violations.flatMap(violation =>
        violation.nodes.slice(0, 3).map(node =>
            `${violation.id}: ${node.html.slice(0, 160)} ${node.any.map(one => one.message)}`))
}

const too_wide = page => page.evaluate(() =>
    document.documentElement.scrollWidth > window.innerWidth
        ? `${document.documentElement.scrollWidth} wide on ${window.innerWidth}` : '')

// --- What it shows ---------------------------------------------------------------------------

await open({ viewport: { width: 1300, height: 900 }, javaScriptEnabled: true },
    async (page, troubles) => {
        check('the page opens without a complaint, and fetches nothing', troubles)
        const sections = await page.$$eval('main .doc', all => all.map(section => ({
            name: section.querySelector('h2').textContent.trim(),
            verdict: [...section.classList].find(word => word !== 'doc'),
            cards: [...section.querySelectorAll('.card .message')].map(one => one.textContent),
            laws: section.querySelectorAll('.card .law').length,
        })))
        check('each document has its section, with its verdict', documents.map((document, at) => {
            const section = sections[at]
            return section && section.name.endsWith(document.document) &&
                section.verdict === document.verdict ? '' : `${document.document}: ${section?.name}`
        }))
        check('each finding that can be placed has its card, and no other', documents.map(
            (document, at) => {
                const wanted = document.findings.filter(marked)
                    .map(finding => spoken(finding.message)).sort()
                const found = (sections[at]?.cards || []).map(card => spoken(card)).sort()
                const same = wanted.length === found.length &&
                    wanted.every((text, i) => found[i].startsWith(text))
                return same ? '' : `${document.document}: ${wanted} but ${found}`
            }))
        check('each card that has a law cites it', documents.map((document, at) => {
            const wanted = document.findings.filter(marked)
                .filter(finding => finding.citation).length
            return wanted === sections[at].laws ? '' : `${document.document}: ${sections[at].laws}`
        }))
    })

// --- What it does ----------------------------------------------------------------------------

await open({ viewport: { width: 1300, height: 900 } }, async page => {
    await page.keyboard.press('Tab')
    check('the first key leads past the index',
        (await page.evaluate(() => document.activeElement.className)) === 'skip' ? '' : 'it does not')
    const broken = await page.$$eval('a[href^="#"]', links => links
        .filter(link => !document.getElementById(link.getAttribute('href').slice(1)))
        .map(link => link.outerHTML))
    check('each link inside leads somewhere', broken)
    const twice = await page.$$eval('[id]', all => {
        const ids = all.map(one => one.id)
        return ids.filter((id, at) => ids.indexOf(id) !== at)
    })
    check('no id is given twice', twice)
    const link = page.locator('.todo a.ref').first()
    await link.click()
    const card = page.locator('.card:target')
    check('a finding of the summary leads to its card',
        (await card.count()) === 1 && await card.isVisible() ? '' : 'no card is the target')
    const evidence = card.locator('summary')
    await evidence.click()
    check('its evidence unfolds',
        await card.locator('details .id').isVisible() ? '' : 'it stays folded')
    const verdicts = [...new Set(documents.map(document => document.verdict))]
    const wrong = []
    for (const verdict of documents.length > 1 ? verdicts : []) {
        await page.locator(`#show-${verdict}`).check()
        const shown = await page.locator('main .doc:visible').count()
        const lines = await page.locator('nav tbody tr:visible').count()
        const wanted = documents.filter(document => document.verdict === verdict).length
        if (shown !== wanted || lines !== wanted)
            wrong.push(`${verdict}: ${shown} sections and ${lines} lines instead of ${wanted}`)
    }
    check('the filters show the documents of one verdict', wrong)
    if (matters) {
        const pictures = await page.locator('svg.timeline').count()
        check('each matter is drawn', pictures === Number(matters) ? '' : `${pictures} pictures`)
    }
})

// --- For whom ---------------------------------------------------------------------------------

for (const [what, options] of [
    ['on a desk', { viewport: { width: 1300, height: 900 } }],
    ['in the dark', { viewport: { width: 1300, height: 900 }, colorScheme: 'dark' }],
    ['on a telephone', { viewport: { width: 360, height: 740 }, isMobile: true }],
]) {
    await open(options, async page => {
        await page.$$eval('details', all => all.forEach(one => { one.open = true }))
        check(`axe finds no barrier ${what}, with all unfolded`, await violations(page))
        check(`nothing is wider than the screen ${what}`, await too_wide(page))
    })
}
await open({ viewport: { width: 1300, height: 900 }, javaScriptEnabled: false }, async page => {
    check('it is read without scripts',
        await page.locator('main .doc h2').first().isVisible() ? '' : 'nothing is shown')
})
await open({ viewport: { width: 800, height: 1100 } }, async page => {
    await page.emulateMedia({ media: 'print' })
    check('on paper the findings are there and the filters are not',
        (await page.locator('.card').first().isVisible()) &&
        (await page.locator('.filters:visible').count()) === 0 ? '' : 'they are not')
})

await browser.close()
process.exit(failed ? 1 : 0)
