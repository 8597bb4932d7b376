/* SPDX-License-Identifier: Apache-2.0 */
#include "xml/xpath.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "xml/hush.h"
#include "xml/xpath_number.h"

#define COMPILED_SLOTS 256
#define BYTES_READ     1024 /* of the texts, counted as one operation of every question */

struct tagged {
    const struct vi_place *tag;
    xmlNodePtr node;
};

struct compiled {
    struct vi_text expression;
    xmlXPathCompExprPtr code;
    struct compiled *next;
};

struct vi_xpath {
    struct vires_allocator allocator;
    struct vi_limits limits;
    const struct vi_xpath_function *functions;
    xmlDocPtr document;
    xmlXPathContextPtr context;
    xmlNodePtr open;       /* while nodes are made */
    struct vi_arena arena; /* of tags and expressions */
    struct vi_arena lent;  /* of one question */
    struct tagged *tagged;
    size_t tagged_count, tagged_room;
    struct vi_buffer word; /* with the NUL that libxml2 wants */
    uint64_t nodes, bytes, operations;
    enum vi_xpath_status made;
    struct compiled *compiled[COMPILED_SLOTS];

    /* Of the question that is asked. */
    void *user;
    xmlNodePtr current;
    bool unknown, no_memory;
    const char *refused; /* why a function could not be called; NULL: it could */
    int code;            /* of the first error */
    size_t offset;
};

/* --- Errors ---------------------------------------------------------------------------------- */

/* What libxml2 tells besides, in words of its own, is hushed. */
static void
hear(void *user, VI_XML_SHOWN *error)
{
    struct vi_xpath *xpath = user;
    if (error->code == XML_ERR_NO_MEMORY)
        xpath->no_memory = true;
    if (xpath->code)
        return;
    xpath->code = error->code;
    xpath->offset = error->int1 > 0 ? (size_t)error->int1 : 0;
}

static const char *
words_of(int code)
{
    static const struct {
        int code;
        const char *words;
    } faults[] = {
        {XPATH_NUMBER_ERROR, "a number is not written as one"},
        {XPATH_UNFINISHED_LITERAL_ERROR, "a quotation mark is not closed"},
        {XPATH_START_LITERAL_ERROR, "a text has to begin with a quotation mark"},
        {XPATH_VARIABLE_REF_ERROR, "there are no variables"},
        {XPATH_UNDEF_VARIABLE_ERROR, "there are no variables"},
        {XPATH_INVALID_PREDICATE_ERROR, "a condition in brackets is not written as one"},
        {XPATH_UNCLOSED_ERROR, "a bracket is not closed"},
        {XPATH_UNKNOWN_FUNC_ERROR, "there is no such function"},
        {XPATH_INVALID_OPERAND, "a sign stands between things that it cannot join"},
        {XPATH_INVALID_TYPE,
         "a function is given what it cannot use, such as a text in place of nodes"},
        {XPATH_INVALID_ARITY, "a function is given too few or too many arguments"},
        {XPATH_UNDEF_PREFIX_ERROR, "the only prefix is v:"},
        {XPATH_INVALID_CHAR_ERROR, "a character stands where none may"},
    };
    for (size_t i = 0; i < VI_COUNT(faults); i++)
        if (code == XML_XPATH_EXPRESSION_OK + faults[i].code)
            return faults[i].words;
    return "it is not written as XPath requires";
}

static bool
is_limit(int code)
{
    return code == XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED ||
           code == XML_XPATH_EXPRESSION_OK + XPATH_RECURSION_LIMIT_EXCEEDED;
}

/* In the middle of a node-set libxml2 stops at its limit without an error. */
static bool
is_spent(const struct vi_xpath *xpath)
{
#if LIBXML_VERSION >= 20910
    return !xpath->code && !xpath->refused && xpath->context->opLimit &&
           xpath->context->opCount >= xpath->context->opLimit;
#else
    (void)xpath;
    return false;
#endif
}

static void
begin(struct vi_xpath *xpath, void *user)
{
    xpath->user = user;
    vi_arena_reset(&xpath->lent);
    xpath->unknown = xpath->no_memory = false;
    xpath->refused = NULL;
    xpath->code = 0;
    xpath->offset = 0;
}

static enum vi_xpath_status
fail(const struct vi_xpath *xpath, struct vi_xpath_answer *answer)
{
    if (xpath->no_memory)
        return VI_XPATH_NO_MEMORY;
    answer->limit = VI_LIMIT_XPATH_OPERATIONS;
    if (is_limit(xpath->code) || is_spent(xpath))
        return VI_XPATH_LIMIT;
    answer->why = vi_text_from(xpath->refused ? xpath->refused : words_of(xpath->code));
    answer->offset = xpath->offset;
    return VI_XPATH_FAULT;
}

/* --- Functions ------------------------------------------------------------------------------- */

static struct vi_text
copied(struct vi_xpath *xpath, xmlChar *words)
{
    struct vi_text text = {"", 0};
    if (!words)
        xpath->no_memory = true;
    else
        text = vi_text_copy(&xpath->lent, vi_text_from((const char *)words));
    xmlFree(words);
    return text;
}

static const struct vi_xpath_node *const *
list_nodes(struct vi_xpath *xpath, const xmlNodeSet *set, size_t *count)
{
    *count = set && set->nodeNr > 0 ? (size_t)set->nodeNr : 0;
    const struct vi_xpath_node **nodes =
        VI_NEW_ARRAY(&xpath->lent, const struct vi_xpath_node *, *count + 1);
    for (size_t i = 0; nodes && i < *count; i++)
        nodes[i] = (const struct vi_xpath_node *)(const void *)set->nodeTab[i];
    return nodes;
}

static bool
take_nodes(struct vi_xpath *xpath, const xmlNodeSet *set, struct vi_xpath_argument *out)
{
    size_t count;
    const struct vi_xpath_node *const *nodes = list_nodes(xpath, set, &count);
    struct vi_text *values = VI_NEW_ARRAY(&xpath->lent, struct vi_text, count + 1);
    *out = (struct vi_xpath_argument){true, values, nodes, count};
    for (size_t i = 0; values && i < count; i++)
        values[i] = copied(xpath, xmlXPathCastNodeToString(set->nodeTab[i]));
    return nodes && values;
}

static bool
take_number(struct vi_xpath *xpath, const xmlXPathObject *object, struct vi_text *out)
{
    struct vi_buffer words;
    int64_t whole;
    if (!vi_xpath_whole(object, &whole)) {
        xpath->refused = "a number that is not whole is given to a function";
        return false;
    }
    vi_buffer_init(&words, &xpath->allocator);
    vi_buffer_number(&words, whole);
    *out = vi_buffer_copy(&words, &xpath->lent);
    vi_buffer_free(&words);
    return true;
}

static bool
take_argument(struct vi_xpath *xpath, const xmlXPathObject *object, struct vi_xpath_argument *out)
{
    struct vi_text *value = VI_NEW(&xpath->lent, struct vi_text);
    *out = (struct vi_xpath_argument){false, value, NULL, 1};
    if (!value)
        return false;
    if (object->type == XPATH_NODESET)
        return take_nodes(xpath, object->nodesetval, out);
    if (object->type == XPATH_NUMBER)
        return take_number(xpath, object, value);
    if (object->type != XPATH_STRING) {
        xpath->refused = "a function is given yes or no in place of a text";
        return false;
    }
    *value = vi_text_copy(&xpath->lent, vi_text_from((const char *)object->stringval));
    return true;
}

static const struct vi_xpath_function *
function_named(const struct vi_xpath *xpath, const xmlChar *name)
{
    const struct vi_xpath_function *at = xpath->functions;
    while (at->name && strcmp(at->name, (const char *)name) != 0)
        at++;
    return at->name ? at : NULL;
}

/* libxml2 calls it for every function of ours; the arguments are on its stack, the last one first.
 */
static void
call(xmlXPathParserContextPtr parser, int given)
{
    struct vi_xpath *xpath = parser->context->userData;
    const struct vi_xpath_function *function = function_named(xpath, parser->context->function);
    struct vi_xpath_argument arguments[VI_XPATH_ARGUMENTS] = {{0}};
    bool taken = true;
    if (!function || given < 0 || (size_t)given != function->arguments) {
        xmlXPathSetArityError(parser);
        return;
    }
    for (size_t i = function->arguments; i-- > 0;) {
        xmlXPathObjectPtr object = valuePop(parser);
        taken = object && taken && take_argument(xpath, object, &arguments[i]);
        xmlXPathFreeObject(object);
    }
    if (xpath->lent.failed)
        xpath->no_memory = true;
    if (!taken || xpath->no_memory) {
        xmlXPathSetTypeError(parser);
        return;
    }
    const enum vi_truth truth = function->call(xpath->user, arguments);
    xpath->unknown |= truth == VI_UNKNOWN;
    valuePush(parser, xmlXPathNewBoolean(truth == VI_TRUE));
}

/* --- The whole ------------------------------------------------------------------------------- */

static bool
open_context(struct vi_xpath *xpath)
{
    xpath->document = xmlNewDoc((const xmlChar *)"1.0");
    xpath->context = xpath->document ? xmlXPathNewContext(xpath->document) : NULL;
    if (!xpath->context)
        return false;
    xpath->context->userData = xpath;
    xpath->context->error = hear;
    if (xmlXPathRegisterNs(xpath->context, (const xmlChar *)"v",
                           (const xmlChar *)VI_XPATH_FUNCTIONS) != 0)
        return false;
    for (const struct vi_xpath_function *at = xpath->functions; at->name; at++)
        if (xmlXPathRegisterFuncNS(xpath->context, (const xmlChar *)at->name,
                                   (const xmlChar *)VI_XPATH_FUNCTIONS, call) != 0)
            return false;
    return true;
}

struct vi_xpath *
vi_xpath_new(const struct vi_xpath_function *functions, const struct vi_limits *limits,
             const struct vires_allocator *allocator)
{
    struct vires_allocator used = allocator ? *allocator : (struct vires_allocator){0};
    struct vi_xpath *xpath = vi_resize(&used, NULL, sizeof *xpath);
    if (!xpath)
        return NULL;
    *xpath = (struct vi_xpath){.allocator = used, .limits = *limits, .functions = functions};
    vi_arena_init(&xpath->arena, &used, (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
    vi_arena_init(&xpath->lent, &used, (size_t)limits->value[VI_LIMIT_MEMORY_BYTES]);
    vi_buffer_init(&xpath->word, &used);
    const struct vi_hush hush = vi_hush(NULL, NULL);
    const bool opened = open_context(xpath);
    vi_unhush(hush);
    if (!opened) {
        vi_xpath_free(xpath);
        return NULL;
    }
    return xpath;
}

void
vi_xpath_free(struct vi_xpath *xpath)
{
    if (!xpath)
        return;
    for (size_t i = 0; i < COMPILED_SLOTS; i++)
        for (struct compiled *at = xpath->compiled[i]; at; at = at->next)
            xmlXPathFreeCompExpr(at->code);
    xmlXPathFreeContext(xpath->context);
    xmlFreeDoc(xpath->document);
    vi_buffer_free(&xpath->word);
    vi_arena_free(&xpath->arena);
    vi_arena_free(&xpath->lent);
    struct vires_allocator allocator = xpath->allocator;
    (void)vi_resize(&allocator, xpath, 0);
}

static void
call_current(xmlXPathParserContextPtr parser, int given)
{
    const struct vi_xpath *xpath = parser->context->userData;
    if (given) {
        xmlXPathSetArityError(parser);
        return;
    }
    valuePush(parser, xmlXPathNewNodeSet(xpath->current));
}

enum vi_xpath_status
vi_xpath_add_current(struct vi_xpath *xpath)
{
    const struct vi_hush hush = vi_hush(NULL, NULL);
    const bool added =
        xmlXPathRegisterFunc(xpath->context, (const xmlChar *)"current", call_current) == 0;
    vi_unhush(hush);
    return added ? VI_XPATH_OK : VI_XPATH_NO_MEMORY;
}

/* --- Nodes ----------------------------------------------------------------------------------- */

static bool
may_make(struct vi_xpath *xpath, struct vi_text text)
{
    xpath->bytes += text.size;
    if (++xpath->nodes > xpath->limits.value[VI_LIMIT_XPATH_NODES] && !xpath->made)
        xpath->made = VI_XPATH_LIMIT;
    return !xpath->made;
}

static const xmlChar *
terminated(struct vi_xpath *xpath, struct vi_text text)
{
    vi_buffer_clear(&xpath->word);
    vi_buffer_text(&xpath->word, text);
    vi_buffer_char(&xpath->word, '\0');
    if (xpath->word.failed)
        xpath->made = VI_XPATH_NO_MEMORY;
    return xpath->word.failed ? NULL : (const xmlChar *)xpath->word.bytes;
}

static void
keep_tag(struct vi_xpath *xpath, const struct vi_place *tag)
{
    if (!tag)
        return;
    if (xpath->tagged_count == xpath->tagged_room) {
        const size_t room = xpath->tagged_room ? 2 * xpath->tagged_room : 64;
        xpath->tagged =
            VI_GROW(&xpath->arena, struct tagged, xpath->tagged, xpath->tagged_room, room);
        if (!xpath->tagged) {
            xpath->made = VI_XPATH_NO_MEMORY;
            return;
        }
        xpath->tagged_room = room;
    }
    xpath->open->_private = (void *)(uintptr_t)tag;
    xpath->tagged[xpath->tagged_count++] = (struct tagged){tag, xpath->open};
}

void
vi_xpath_start(struct vi_xpath *xpath, struct vi_text name, const struct vi_place *tag)
{
    const xmlChar *word = may_make(xpath, name) ? terminated(xpath, name) : NULL;
    xmlNodePtr node = word ? xmlNewDocNode(xpath->document, NULL, word, NULL) : NULL;
    if (!node) {
        xpath->made = xpath->made ? xpath->made : VI_XPATH_NO_MEMORY;
        return;
    }
    if (xpath->open)
        xmlAddChild(xpath->open, node);
    else
        xmlDocSetRootElement(xpath->document, node);
    xpath->open = node;
    keep_tag(xpath, tag);
}

void
vi_xpath_attribute(struct vi_xpath *xpath, const char *name, struct vi_text value)
{
    const xmlChar *word = may_make(xpath, value) ? terminated(xpath, value) : NULL;
    if (word && !xmlNewProp(xpath->open, (const xmlChar *)name, word))
        xpath->made = VI_XPATH_NO_MEMORY;
}

void
vi_xpath_text(struct vi_xpath *xpath, struct vi_text text)
{
    if (!may_make(xpath, text) || !text.size)
        return;
    xmlNodePtr node =
        text.size > INT32_MAX
            ? NULL
            : xmlNewDocTextLen(xpath->document, (const xmlChar *)text.at, (int)text.size);
    if (node)
        xmlAddChild(xpath->open, node);
    else
        xpath->made = VI_XPATH_NO_MEMORY;
}

void
vi_xpath_end(struct vi_xpath *xpath)
{
    if (!xpath->made)
        xpath->open =
            xpath->open->parent == (xmlNodePtr)(void *)xpath->document ? NULL : xpath->open->parent;
}

static int
by_tag(const void *a, const void *b)
{
    const struct tagged *left = a, *right = b;
    const uintptr_t x = (uintptr_t)left->tag, y = (uintptr_t)right->tag;
    return (x > y) - (x < y);
}

enum vi_xpath_status
vi_xpath_finish(struct vi_xpath *xpath)
{
    if (xpath->made)
        return xpath->made;
    if (xpath->tagged_count)
        qsort(xpath->tagged, xpath->tagged_count, sizeof *xpath->tagged, by_tag);
    xmlXPathOrderDocElems(xpath->document); /* so that node-sets are sorted by a number each */
    return VI_XPATH_OK;
}

static xmlNodePtr
node_of(const struct vi_xpath *xpath, const struct vi_place *tag)
{
    const struct tagged key = {tag, NULL};
    const struct tagged *found =
        tag && xpath->tagged_count
            ? bsearch(&key, xpath->tagged, xpath->tagged_count, sizeof key, by_tag)
            : NULL;
    return found ? found->node : xmlDocGetRootElement(xpath->document);
}

/* --- Asking ---------------------------------------------------------------------------------- */

static xmlXPathCompExprPtr
compile(struct vi_xpath *xpath, struct vi_text expression)
{
    struct vi_buffer words;
    vi_buffer_init(&words, &xpath->allocator);
    vi_buffer_text(&words, expression);
    vi_buffer_char(&words, '\0');
    const struct vi_hush hush = vi_hush(NULL, NULL);
    xmlXPathCompExprPtr code =
        words.failed ? NULL : xmlXPathCtxtCompile(xpath->context, (const xmlChar *)words.bytes);
    vi_unhush(hush);
    xpath->no_memory |= words.failed;
    vi_buffer_free(&words);
    return code;
}

enum vi_xpath_status
vi_xpath_check(struct vi_xpath *xpath, struct vi_text expression, struct vi_xpath_answer *answer)
{
    begin(xpath, NULL);
    xmlXPathCompExprPtr code = compile(xpath, expression);
    xmlXPathFreeCompExpr(code);
    return code ? VI_XPATH_OK : fail(xpath, answer);
}

static xmlXPathCompExprPtr
compiled(struct vi_xpath *xpath, struct vi_text expression)
{
    const uintptr_t home = (uintptr_t)expression.at;
    struct compiled **slot =
        &xpath->compiled[(home ^ home >> 8 ^ expression.size) % COMPILED_SLOTS];
    for (const struct compiled *at = *slot; at; at = at->next)
        if (at->expression.at == expression.at && at->expression.size == expression.size)
            return at->code;
    struct compiled *made = VI_NEW(&xpath->arena, struct compiled);
    if (!made) {
        xpath->no_memory = true;
        return NULL;
    }
    *made = (struct compiled){expression, compile(xpath, expression), *slot};
    if (!made->code)
        return NULL;
    *slot = made;
    return made->code;
}

/* What is left of the operations; false: nothing is. */
static bool
allot(struct vi_xpath *xpath)
{
    const uint64_t most = xpath->limits.value[VI_LIMIT_XPATH_OPERATIONS];
    xpath->operations += 1 + xpath->bytes / BYTES_READ;
    if (xpath->operations >= most)
        return false; /* none is left, which libxml2 would take for no limit */
#if LIBXML_VERSION >= 20910
    xpath->context->opCount = 0;
    xpath->context->opLimit = (unsigned long)(most - xpath->operations);
#endif
    return true;
}

static void
charge(struct vi_xpath *xpath)
{
#if LIBXML_VERSION >= 20910
    xpath->operations += xpath->context->opCount;
#else
    xpath->operations += xpath->nodes; /* it does not count: as if all had been visited */
#endif
}

static enum vi_xpath_status
read_answer(struct vi_xpath *xpath, const xmlXPathObject *object, struct vi_xpath_answer *answer)
{
    if (object->type == XPATH_BOOLEAN) {
        answer->truth = xpath->unknown ? VI_UNKNOWN : object->boolval ? VI_TRUE : VI_FALSE;
        return VI_XPATH_OK;
    }
    if (object->type != XPATH_NODESET) {
        xpath->refused = object->type == XPATH_NUMBER
                             ? "it gives a number, where an answer is yes or no"
                             : "it gives a text, where an answer is yes or no";
        return fail(xpath, answer);
    }
    answer->is_nodes = true;
    answer->nodes = list_nodes(xpath, object->nodesetval, &answer->count);
    answer->truth = xpath->unknown ? VI_UNKNOWN : answer->count ? VI_TRUE : VI_FALSE;
    return answer->nodes ? VI_XPATH_OK : VI_XPATH_NO_MEMORY;
}

/* Works the expression out; NULL: *status says why not. */
static xmlXPathObjectPtr
work_out(struct vi_xpath *xpath, struct vi_text expression, const struct vi_place *tag, void *user,
         struct vi_xpath_answer *answer, enum vi_xpath_status *status)
{
    *answer = (struct vi_xpath_answer){.truth = VI_UNKNOWN, .limit = VI_LIMIT_XPATH_OPERATIONS};
    begin(xpath, user);
    *status = VI_XPATH_LIMIT;
    if (!allot(xpath))
        return NULL;
    xmlXPathCompExprPtr code = compiled(xpath, expression);
    if (!code) {
        *status = fail(xpath, answer);
        return NULL;
    }
    xpath->context->node = xpath->current = node_of(xpath, tag);
    const struct vi_hush hush = vi_hush(NULL, NULL);
    xmlXPathObjectPtr object = xmlXPathCompiledEval(code, xpath->context);
    vi_unhush(hush);
    charge(xpath);
    if (object && !xpath->code && !xpath->no_memory)
        return object;
    xmlXPathFreeObject(object);
    *status = fail(xpath, answer);
    return NULL;
}

enum vi_xpath_status
vi_xpath_ask(struct vi_xpath *xpath, struct vi_text expression, const struct vi_place *tag,
             void *user, struct vi_xpath_answer *answer)
{
    enum vi_xpath_status status;
    xmlXPathObjectPtr object = work_out(xpath, expression, tag, user, answer, &status);
    if (!object)
        return status;
    status = read_answer(xpath, object, answer);
    xmlXPathFreeObject(object);
    return status;
}

static bool
take_words(struct vi_xpath *xpath, const xmlXPathObject *object, struct vi_text *words, bool *found)
{
    *found = true;
    if (object->type == XPATH_NUMBER) {
        const bool whole = take_number(xpath, object, words);
        if (!whole)
            xpath->refused = "it gives a number that is not whole";
        return whole;
    }
    if (object->type == XPATH_BOOLEAN)
        *words = vi_text_from(object->boolval ? "yes" : "no");
    else if (object->type == XPATH_STRING)
        *words = vi_text_copy(&xpath->lent, vi_text_from((const char *)object->stringval));
    else if (object->type != XPATH_NODESET || !object->nodesetval || !object->nodesetval->nodeNr)
        *found = false;
    else {
        xmlXPathNodeSetSort(object->nodesetval);
        *words = copied(xpath, xmlXPathCastNodeToString(object->nodesetval->nodeTab[0]));
    }
    return true;
}

enum vi_xpath_status
vi_xpath_tell(struct vi_xpath *xpath, struct vi_text expression, const struct vi_place *tag,
              struct vi_xpath_answer *answer, struct vi_text *words, bool *found)
{
    enum vi_xpath_status status;
    xmlXPathObjectPtr object = work_out(xpath, expression, tag, NULL, answer, &status);
    *words = VI_TEXT("");
    if (!object)
        return status;
    const bool taken = take_words(xpath, object, words, found);
    xmlXPathFreeObject(object);
    xpath->no_memory = xpath->no_memory || xpath->lent.failed;
    return taken && !xpath->no_memory ? VI_XPATH_OK : fail(xpath, answer);
}

enum vi_xpath_status
vi_xpath_list(struct vi_xpath *xpath, struct vi_text expression, const struct vi_place *tag,
              struct vi_xpath_answer *answer)
{
    enum vi_xpath_status status;
    xmlXPathObjectPtr object = work_out(xpath, expression, tag, NULL, answer, &status);
    if (!object)
        return status;
    if (object->type == XPATH_NODESET) {
        xmlXPathNodeSetSort(object->nodesetval);
        status = read_answer(xpath, object, answer);
    } else {
        xpath->refused = "it gives no elements";
        status = fail(xpath, answer);
    }
    xmlXPathFreeObject(object);
    return status;
}

/* --- Looking at nodes ------------------------------------------------------------------------ */

static const xmlNode *
element_of(const struct vi_xpath_node *node)
{
    const xmlNode *at = (const xmlNode *)(const void *)node;
    while (at && at->type != XML_ELEMENT_NODE)
        at = at->parent;
    return at;
}

struct vi_arena *
vi_xpath_scratch(struct vi_xpath *xpath)
{
    return &xpath->lent;
}

const struct vi_place *
vi_xpath_tag(const struct vi_xpath_node *node)
{
    const xmlNode *at = element_of(node);
    while (at && (at->type != XML_ELEMENT_NODE || !at->_private))
        at = at->parent;
    return at ? at->_private : NULL;
}

struct vi_place
vi_xpath_place(const struct vi_xpath_node *node)
{
    const struct vi_place *tag = vi_xpath_tag(node);
    return tag ? *tag : (struct vi_place){0};
}

const struct vi_xpath_node *
vi_xpath_parent(const struct vi_xpath_node *node)
{
    const xmlNode *at = ((const xmlNode *)(const void *)node)->parent;
    return at && at->type == XML_ELEMENT_NODE ? (const struct vi_xpath_node *)(const void *)at
                                              : NULL;
}

struct vi_text
vi_xpath_name(const struct vi_xpath_node *node)
{
    const xmlNode *at = (const xmlNode *)(const void *)node;
    return vi_text_from(at->type == XML_ELEMENT_NODE || at->type == XML_ATTRIBUTE_NODE
                            ? (const char *)at->name
                            : "");
}

bool
vi_xpath_value(const struct vi_xpath_node *node, const char *name, struct vi_text *out)
{
    const xmlNode *element = element_of(node);
    for (const xmlAttr *at = element ? element->properties : NULL; at; at = at->next)
        if (strcmp((const char *)at->name, name) == 0) {
            *out = vi_text_from(at->children ? (const char *)at->children->content : "");
            return true;
        }
    return false;
}
