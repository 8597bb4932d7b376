/* SPDX-License-Identifier: Apache-2.0 */
#include "kinds/expression.h"

#include <string.h>

const struct vi_expression_function vi_expression_functions[] = {
    {"boolean", 1, 1},
    {"concat", 2, 32},
    {"contains", 2, 2},
    {"count", 1, 1},
    {"false", 0, 0},
    {"last", 0, 0},
    {"local-name", 0, 1},
    {"name", 0, 1},
    {"normalize-space", 0, 1},
    {"not", 1, 1},
    {"position", 0, 0},
    {"starts-with", 2, 2},
    {"string", 0, 1},
    {"string-length", 0, 1},
    {"substring", 2, 3},
    {"substring-after", 2, 2},
    {"substring-before", 2, 2},
    {"translate", 3, 3},
    {"true", 0, 0},
    {0},
};
static const char reckoning[] = "number sum floor ceiling round";
static const char counting[] = "count string-length last position";
static const char node_types[] = "text node comment processing-instruction";

/* --- Words and signs -------------------------------------------------------------------------- */

enum token_kind {
    TOKEN_END,
    TOKEN_NAME,     /* of an element, attribute or axis, with its prefix */
    TOKEN_STAR,     /* any name */
    TOKEN_CALL,     /* the name of a function, before its bracket */
    TOKEN_TYPE,     /* text, node: before its bracket */
    TOKEN_OPERATOR, /* and, or, =, |, and those that reckon */
    TOKEN_SLASH,    /* / and // */
    TOKEN_OPEN,     /* ( and [ */
    TOKEN_CLOSE,    /* ) and ] */
    TOKEN_DOT,      /* . and .. */
    TOKEN_AT,
    TOKEN_AXIS, /* :: */
    TOKEN_COMMA,
    TOKEN_LITERAL,
    TOKEN_NUMBER
};

struct token {
    enum token_kind kind;
    struct vi_text text;
    size_t mate;   /* of brackets: the index of the other one */
    size_t called; /* of a ( that holds arguments: 1 + the index of the name; else 0 */
    size_t commas; /* of such a (: arguments parted at its own depth */
};

struct parser {
    const struct vi_expression_reader *reader;
    struct vi_text text;
    struct token *tokens;
    size_t count;
    bool failed;
};

static bool
is_one_of(const char *list, struct vi_text word)
{
    return vi_text_count_word(vi_text_from(list), word) > 0;
}

static void
fault(struct parser *parser, enum vi_expression_fault what, struct vi_text at)
{
    parser->failed = true;
    parser->reader->fault(parser->reader->user, what, (size_t)(at.at - parser->text.at), at);
}

static bool
is_name_start(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '_' ||
           (unsigned char)byte >= 0x80;
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static bool
is_name_part(char byte)
{
    return is_name_start(byte) || is_digit(byte) || byte == '-' || byte == '.';
}

/* "a", "v:a", "v:*", but of "child::a" only "child". */
static size_t
name_size(struct vi_text text)
{
    size_t size = 1;
    while (size < text.size && is_name_part(text.at[size]))
        size++;
    if (size + 1 >= text.size || text.at[size] != ':' || text.at[size + 1] == ':')
        return size;
    if (text.at[size + 1] == '*')
        return size + 2;
    if (!is_name_start(text.at[size + 1]))
        return size;
    for (size += 2; size < text.size && is_name_part(text.at[size]);)
        size++;
    return size;
}

static size_t
number_size(struct vi_text text)
{
    size_t size = 0;
    while (size < text.size && (is_digit(text.at[size]) || text.at[size] == '.'))
        size++;
    return size;
}

/* The sizes of signs; 0: no sign begins there.  Longer ones stand first. */
static size_t
sign_of(struct vi_text text, enum token_kind *kind)
{
    static const struct {
        const char *sign;
        enum token_kind kind;
    } signs[] = {
        {"::", TOKEN_AXIS},     {"//", TOKEN_SLASH},    {"..", TOKEN_DOT},
        {"!=", TOKEN_OPERATOR}, {"<=", TOKEN_OPERATOR}, {">=", TOKEN_OPERATOR},
        {"/", TOKEN_SLASH},     {".", TOKEN_DOT},       {"@", TOKEN_AT},
        {",", TOKEN_COMMA},     {"(", TOKEN_OPEN},      {"[", TOKEN_OPEN},
        {")", TOKEN_CLOSE},     {"]", TOKEN_CLOSE},     {"|", TOKEN_OPERATOR},
        {"=", TOKEN_OPERATOR},  {"<", TOKEN_OPERATOR},  {">", TOKEN_OPERATOR},
        {"+", TOKEN_OPERATOR},  {"-", TOKEN_OPERATOR},
    };
    for (size_t i = 0; i < VI_COUNT(signs); i++)
        if (vi_text_starts(text, vi_text_from(signs[i].sign))) {
            *kind = signs[i].kind;
            return strlen(signs[i].sign);
        }
    return 0;
}

/* XPath's own rule: after an operand a * and the words and, or, div and mod join. */
static bool
is_after_operand(const struct parser *parser)
{
    if (!parser->count)
        return false;
    const enum token_kind last = parser->tokens[parser->count - 1].kind;
    return last == TOKEN_NAME || last == TOKEN_STAR || last == TOKEN_CLOSE || last == TOKEN_DOT ||
           last == TOKEN_LITERAL || last == TOKEN_NUMBER;
}

static char
next_sign(struct vi_text rest)
{
    rest = vi_text_trim(rest);
    return rest.size ? rest.at[0] : '\0';
}

static enum token_kind
kind_of_name(const struct parser *parser, struct vi_text name, struct vi_text rest)
{
    if (is_after_operand(parser) && is_one_of("and or div mod", name))
        return TOKEN_OPERATOR;
    if (next_sign(rest) != '(')
        return TOKEN_NAME;
    return is_one_of(node_types, name) ? TOKEN_TYPE : TOKEN_CALL;
}

static void
put(struct parser *parser, enum token_kind kind, struct vi_text text)
{
    parser->tokens[parser->count++] = (struct token){kind, text, 0, 0, 0};
}

/* The size of what begins there; 0: a text that does not end. */
static size_t
read_token(struct parser *parser, struct vi_text rest)
{
    enum token_kind kind = TOKEN_END;
    const char byte = rest.at[0];
    size_t size = 0;
    if (byte == '"' || byte == '\'') {
        kind = TOKEN_LITERAL;
        const char *end = memchr(rest.at + 1, byte, rest.size - 1);
        size = end ? (size_t)(end - rest.at) + 1 : 0;
        if (!end)
            fault(parser, VI_EXPRESSION_OPEN, (struct vi_text){rest.at, 1});
    } else if (byte == '*') {
        size = 1;
        kind = is_after_operand(parser) ? TOKEN_OPERATOR : TOKEN_STAR;
    } else if (is_digit(byte) || (byte == '.' && rest.size > 1 && is_digit(rest.at[1]))) {
        size = number_size(rest);
        kind = TOKEN_NUMBER;
    } else if (is_name_start(byte)) {
        size = name_size(rest);
        kind = kind_of_name(parser, (struct vi_text){rest.at, size},
                            (struct vi_text){rest.at + size, rest.size - size});
    } else {
        size = sign_of(rest, &kind);
        if (!size)
            fault(parser, byte == '$' ? VI_EXPRESSION_VARIABLE : VI_EXPRESSION_CHARACTER,
                  (struct vi_text){rest.at, 1});
    }
    if (size)
        put(parser, kind, (struct vi_text){rest.at, size});
    else if (kind != TOKEN_LITERAL)
        size = 1; /* told, and passed over */
    return size;
}

static bool
read_tokens(struct parser *parser)
{
    struct vi_text rest = parser->text;
    parser->tokens = VI_NEW_ARRAY(parser->reader->arena, struct token, rest.size + 1);
    if (!parser->tokens)
        return false;
    while (rest.size) {
        const bool blank = strchr(" \t\r\n", rest.at[0]) != NULL;
        const size_t size = blank ? 1 : read_token(parser, rest);
        if (!size)
            return false;
        rest = (struct vi_text){rest.at + size, rest.size - size};
    }
    put(parser, TOKEN_END, rest);
    parser->count--; /* the end is there, and not counted */
    if (!parser->count && !parser->failed)
        fault(parser, VI_EXPRESSION_EMPTY, parser->text);
    return true;
}

/* --- Brackets -----------------------------------------------------------------------------------
 */

static bool
mate_brackets(struct parser *parser)
{
    const size_t most = (size_t)parser->reader->limits->value[VI_LIMIT_XPATH_DEPTH];
    size_t *open = VI_NEW_ARRAY(parser->reader->arena, size_t, most + 1);
    size_t depth = 0;
    bool mated = open != NULL;
    for (size_t i = 0; mated && i < parser->count; i++) {
        struct token *token = &parser->tokens[i];
        if (token->kind == TOKEN_OPEN && depth == most) {
            fault(parser, VI_EXPRESSION_DEEP, token->text);
            mated = false;
        } else if (token->kind == TOKEN_OPEN) {
            token->called = i && parser->tokens[i - 1].kind == TOKEN_CALL ? i : 0;
            open[depth++] = i;
        } else if (token->kind == TOKEN_COMMA && depth) {
            parser->tokens[open[depth - 1]].commas++;
        } else if (token->kind == TOKEN_CLOSE) {
            struct token *opened = depth ? &parser->tokens[open[--depth]] : NULL;
            if (!opened || (opened->text.at[0] == '(') != (token->text.at[0] == ')')) {
                fault(parser, VI_EXPRESSION_OPEN, token->text);
                mated = false;
                continue;
            }
            token->mate = open[depth];
            opened->mate = i;
        }
    }
    if (!depth || !mated)
        return mated;
    fault(parser, VI_EXPRESSION_OPEN, parser->tokens[open[depth - 1]].text);
    return false;
}

/* --- What may not be said
 * ------------------------------------------------------------------------- */

/* Is the operand before or after a sign a number, or a function that counts? */
static bool
is_number(const struct parser *parser, size_t sign, bool after)
{
    if (after) {
        const struct token *next = &parser->tokens[sign + 1];
        return next->kind == TOKEN_NUMBER ||
               (next->kind == TOKEN_CALL && is_one_of(counting, next->text));
    }
    if (!sign)
        return false;
    const struct token *last = &parser->tokens[sign - 1];
    if (last->kind == TOKEN_NUMBER)
        return true;
    if (last->kind != TOKEN_CLOSE)
        return false;
    const size_t called = parser->tokens[last->mate].called;
    return called && is_one_of(counting, parser->tokens[called - 1].text);
}

static void
check_operator(struct parser *parser, size_t index)
{
    const struct token *token = &parser->tokens[index];
    if (is_one_of("and or |", token->text))
        return;
    if (!is_one_of("= !=", token->text))
        fault(parser, VI_EXPRESSION_SIGN, token->text);
    else if (is_number(parser, index, true) || is_number(parser, index, false))
        fault(parser, VI_EXPRESSION_COMPARES, token->text);
}

static const struct vi_expression_function *
function_named(struct vi_text name)
{
    for (const struct vi_expression_function *at = vi_expression_functions; at->name; at++)
        if (vi_text_is(name, at->name))
            return at;
    return NULL;
}

static void
check_call(struct parser *parser, size_t index)
{
    const struct token *name = &parser->tokens[index], *open = &parser->tokens[index + 1];
    const size_t given = open->mate == index + 2 ? 0 : open->commas + 1;
    const struct vi_expression_function *known = function_named(name->text);
    if (is_one_of(reckoning, name->text)) {
        fault(parser, VI_EXPRESSION_SIGN, name->text);
    } else if (vi_text_starts(name->text, VI_TEXT("v:"))) {
        const struct vi_text own = {name->text.at + 2, name->text.size - 2};
        const size_t wanted = parser->reader->arguments(own);
        if (wanted == SIZE_MAX)
            fault(parser, VI_EXPRESSION_FUNCTION, name->text);
        else if (wanted != given)
            fault(parser, VI_EXPRESSION_ARGUMENTS, name->text);
    } else if (!known) {
        fault(parser, VI_EXPRESSION_FUNCTION, name->text);
    } else if (given < known->least || given > known->most) {
        fault(parser, VI_EXPRESSION_ARGUMENTS, name->text);
    }
}

static bool
check_tokens(struct parser *parser)
{
    for (size_t i = 0; i < parser->count; i++) {
        if (parser->tokens[i].kind == TOKEN_OPERATOR)
            check_operator(parser, i);
        else if (parser->tokens[i].kind == TOKEN_CALL)
            check_call(parser, i);
        else if (parser->tokens[i].kind == TOKEN_NAME &&
                 vi_text_find(parser->tokens[i].text, VI_TEXT(":")) < parser->tokens[i].text.size)
            fault(parser, VI_EXPRESSION_PREFIX, parser->tokens[i].text);
    }
    return !parser->failed;
}

/* --- Paths of a leaf
 * ------------------------------------------------------------------------------ */

static bool
is_step(enum token_kind kind)
{
    return kind == TOKEN_NAME || kind == TOKEN_STAR || kind == TOKEN_DOT || kind == TOKEN_AT ||
           kind == TOKEN_TYPE;
}

/* Past a bracket, to its other end; else past the token. */
static size_t
past(const struct parser *parser, size_t at)
{
    return parser->tokens[at].kind == TOKEN_OPEN ? parser->tokens[at].mate + 1 : at + 1;
}

/* The end of the path that begins at a token, without what joins it to the next thing. */
static size_t
end_of_path(const struct parser *parser, size_t at, size_t until)
{
    while (at < until) {
        const struct token *token = &parser->tokens[at];
        const bool inside = token->kind == TOKEN_OPEN &&
                            (token->text.at[0] == '[' || parser->tokens[at - 1].kind == TOKEN_TYPE);
        if (!is_step(token->kind) && token->kind != TOKEN_SLASH && token->kind != TOKEN_AXIS &&
            !inside)
            break;
        at = past(parser, at);
    }
    return at;
}

static size_t
offset_in(const struct vi_text text, struct vi_text part)
{
    return (size_t)(part.at - text.at);
}

/* "fact" and "@..." say a value, which is stated or is not. */
static bool
ends_in_value(const struct parser *parser, size_t at, size_t until)
{
    bool value = false;
    for (; at < until; at = past(parser, at)) {
        const struct token *token = &parser->tokens[at];
        if (token->kind == TOKEN_SLASH)
            value = false;
        else if (token->kind == TOKEN_AT || vi_text_is(token->text, "attribute") ||
                 (token->kind == TOKEN_NAME && vi_text_is(token->text, "fact")))
            value = true;
    }
    return value;
}

/* "." alone is always there. */
static bool
may_be_nothing(const struct parser *parser, size_t at, size_t until)
{
    return until > at + 1 || parser->tokens[at].kind != TOKEN_DOT;
}

static bool
read_path(struct parser *parser, size_t at, size_t until, struct vi_expression_path *out)
{
    const struct vi_text first = parser->tokens[at].text, last = parser->tokens[until - 1].text;
    size_t *steps = VI_NEW_ARRAY(parser->reader->arena, size_t, until - at + 1);
    if (!steps)
        return false;
    out->text = (struct vi_text){first.at, (size_t)(last.at + last.size - first.at)};
    out->steps = steps;
    out->is_value = ends_in_value(parser, at, until);
    for (; at < until; at = past(parser, at))
        if (parser->tokens[at].kind == TOKEN_SLASH)
            steps[out->step_count++] = offset_in(out->text, parser->tokens[at].text);
    return true;
}

/* Functions that say themselves what it means that nothing is found. */
static bool
answers_itself(struct vi_text name)
{
    return is_one_of("v:stated v:count-of count", name);
}

static bool
read_paths(struct parser *parser, size_t at, size_t until, struct vi_expression *leaf)
{
    struct vi_expression_path *paths =
        VI_NEW_ARRAY(parser->reader->arena, struct vi_expression_path, until - at + 1);
    if (!paths)
        return false;
    leaf->paths = paths;
    while (at < until) {
        const struct token *token = &parser->tokens[at];
        const size_t end = token->kind == TOKEN_SLASH || is_step(token->kind)
                               ? end_of_path(parser, at, until)
                               : at;
        const bool goes_on = at && token->kind == TOKEN_SLASH &&
                             parser->tokens[at - 1].kind == TOKEN_CLOSE; /* "(a | b)/c" */
        if (end > at && goes_on) {
            at = end;
        } else if (end > at) {
            if (may_be_nothing(parser, at, end) &&
                !read_path(parser, at, end, &paths[leaf->path_count++]))
                return false;
            at = end;
        } else if (token->kind == TOKEN_CALL && answers_itself(token->text)) {
            at = past(parser, at + 1);
        } else if (token->kind == TOKEN_OPEN && token->text.at[0] == '[') {
            at = past(parser, at);
        } else {
            at++;
        }
    }
    return true;
}

/* --- And, or, not -------------------------------------------------------------------------------
 */

static struct vi_expression *read_any(struct parser *parser, size_t at, size_t until);

static struct vi_expression *
new_expression(struct parser *parser, enum vi_expression_form form, size_t at, size_t until)
{
    struct vi_expression *made = VI_NEW(parser->reader->arena, struct vi_expression);
    if (!made)
        return NULL;
    made->form = form;
    if (at < until) {
        const struct vi_text first = parser->tokens[at].text;
        const struct vi_text last = parser->tokens[until - 1].text;
        made->text = (struct vi_text){first.at, (size_t)(last.at + last.size - first.at)};
    }
    return made;
}

/* Depth is bounded by that of the brackets. */
static struct vi_expression *
read_one(struct parser *parser, size_t at, size_t until)
{
    const struct token *first = &parser->tokens[at];
    const bool denied = first->kind == TOKEN_CALL && vi_text_is(first->text, "not");
    const size_t open = denied ? at + 1 : at;
    if (open < until && parser->tokens[open].kind == TOKEN_OPEN &&
        parser->tokens[open].mate + 1 == until && open + 1 < until - 1) {
        struct vi_expression *inside = read_any(parser, open + 1, until - 1);
        if (!denied || !inside)
            return inside;
        struct vi_expression *made = new_expression(parser, VI_EXPRESSION_NOT, at, until);
        if (made)
            made->first = inside;
        return made;
    }
    struct vi_expression *leaf = new_expression(parser, VI_EXPRESSION_LEAF, at, until);
    return leaf && read_paths(parser, at, until, leaf) ? leaf : NULL;
}

/* Where the next word of the two joins, outside of brackets; `until`: nowhere. */
static size_t
find_joint(const struct parser *parser, size_t at, size_t until, const char *word)
{
    while (at < until && !(parser->tokens[at].kind == TOKEN_OPERATOR &&
                           vi_text_is(parser->tokens[at].text, word)))
        at = past(parser, at);
    return at < until ? at : until;
}

static struct vi_expression *
read_joined(struct parser *parser, size_t at, size_t until, const char *word,
            enum vi_expression_form form,
            struct vi_expression *(*read)(struct parser *, size_t, size_t))
{
    size_t joint = find_joint(parser, at, until, word);
    if (joint == until)
        return read(parser, at, until);
    struct vi_expression *made = new_expression(parser, form, at, until), *last = NULL;
    for (size_t from = at; made && from <= until; from = joint + 1) {
        joint = find_joint(parser, from, until, word);
        struct vi_expression *part = read(parser, from, joint);
        if (!part)
            return NULL;
        if (last)
            last->next = part;
        else
            made->first = part;
        last = part;
    }
    return made;
}

static struct vi_expression *
read_all(struct parser *parser, size_t at, size_t until)
{
    return read_joined(parser, at, until, "and", VI_EXPRESSION_AND, read_one);
}

static struct vi_expression *
read_any(struct parser *parser, size_t at, size_t until)
{
    return read_joined(parser, at, until, "or", VI_EXPRESSION_OR, read_all);
}

const struct vi_expression *
vi_expression_read(const struct vi_expression_reader *reader, struct vi_text text)
{
    struct parser parser = {.reader = reader, .text = text};
    if (!read_tokens(&parser) || !mate_brackets(&parser) || !check_tokens(&parser))
        return NULL;
    return read_any(&parser, 0, parser.count);
}
