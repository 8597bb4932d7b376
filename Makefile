# Vires - GNU make 4, no generator. `make help` lists the targets.
# New files need no change here: sources are found by folder.
NAME    := vires
VERSION := 0.1.0
SOMAJOR := 0

# --- What a packager or user may override ---------------------------------------
prefix     ?= /usr/local
bindir     ?= $(prefix)/bin
libdir     ?= $(prefix)/lib
includedir ?= $(prefix)/include
datadir    ?= $(prefix)/share
mandir     ?= $(datadir)/man
INSTALL    ?= install
PKG_CONFIG ?= pkg-config
FUZZ_SECS  ?= 30
# 0: another one each time
FUZZ_SEED  ?= 0
VARIANT    ?= release
# Everything is made below OUT; objects of a variant in OUT/VARIANT.
OUT        ?= build
BUILD      := $(OUT)/$(VARIANT)
# Patterns of sources to leave out, to build the rest of a tree at work:
# make SKIP='engine/eval/% engine/report/%'
SKIP       ?=
V          ?= 0
Q          := $(if $(filter 0,$(V)),@)

ifeq ($(VARIANT),fuzz)
ifeq ($(origin CC),default)
CC := clang
endif
endif

# --- What is built: the library, the tool, and what tests them ------------------
LIB_DIRS  := engine $(addprefix engine/,base findings xml model kinds ruleset intake document \
             dossier eval report)
TOOL_DIRS := $(addprefix engine/,audit serve cli)
LIB_PKGS  := libxml-2.0 libpcre2-8 nettle libutf8proc jansson md4c libzip
TOOL_PKGS := jansson
TEST_PKGS := cmocka

found        = $(filter-out $(SKIP),$(sort $(wildcard $(1))))
objects      = $(patsubst %.c,$(BUILD)/%.o,$(1))
programs     = $(patsubst %.c,$(BUILD)/%,$(1))
lib_src     := $(call found,$(LIB_DIRS:%=%/*.c))
tool_src    := $(call found,$(TOOL_DIRS:%=%/*.c))
test_src    := $(call found,tests/unit/test_*.c tests/oom/test_*.c tests/thread/test_*.c \
               tests/long/test_*.c)
support_src := $(call found,tests/support/*.c)
fuzz_src    := $(call found,tests/fuzz/fuzz_*.c)
bench_src   := $(call found,tests/bench/*.c)

# --- Flags: ours first, the variant's next, the user's last so that they win -----
export LC_ALL := C
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 0)
try  = $(shell $(CC) -Werror $(1) -c -x c /dev/null -o /dev/null 2>/dev/null && echo '$(1)')
warn := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes \
        -Wmissing-prototypes -Wold-style-definition -Wpointer-arith -Wcast-qual \
        -Wwrite-strings -Wvla -Wformat=2 -Wundef -Wswitch-enum -Wimplicit-fallthrough \
        $(call try,-Wduplicated-cond) $(call try,-Wlogical-op)
hard := -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3 -fstack-protector-strong \
        $(call try,-fstack-clash-protection) $(call try,-fcf-protection) \
        $(call try,-ftrivial-auto-var-init=zero)

# Names are bound when a program starts (-z now), so calls need no table to wait in.
cflags.release := -O2 -g $(hard) $(call try,-fno-plt)
cflags.debug   := -O0 -g3
cflags.asan    := -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined \
                  -fno-sanitize-recover=all
cflags.tsan    := -O1 -g -fno-omit-frame-pointer -fsanitize=thread
cflags.cov     := -O0 -g --coverage
cflags.fuzz    := $(cflags.asan) -fsanitize=fuzzer-no-link
ldflags.release := -Wl,-z,relro,-z,now,-z,noexecstack,-z,defs
ifeq ($(origin cflags.$(VARIANT)),undefined)
$(error unknown VARIANT '$(VARIANT)': use release debug asan tsan cov fuzz)
endif

pkgs      = $(shell $(PKG_CONFIG) $(1) 2>/dev/null)
cppflags := -Iengine -D_POSIX_C_SOURCE=200809L -DVIRES_VERSION='"$(VERSION)"' \
            $(patsubst -I%,-isystem %,$(call pkgs,--cflags $(LIB_PKGS)))
cflags   := -std=c11 -fPIC -pthread -fvisibility=hidden -fno-common $(warn) \
            -ffile-prefix-map=$(CURDIR)=. -Werror=date-time \
            $(if $(WERROR),-Werror) $(cflags.$(VARIANT))
ldflags  := -pthread $(ldflags.$(VARIANT)) \
            $(filter -fsanitize=address% -fsanitize=thread --coverage,$(cflags.$(VARIANT)))
compile   = $(CC) $(cppflags) $(CPPFLAGS) $(cflags) $(CFLAGS)
link      = $(CC) $(ldflags) $(CFLAGS) $(LDFLAGS)
lib_libs  = $(call pkgs,--libs $(LIB_PKGS))
tool_libs = $(call pkgs,--libs $(TOOL_PKGS))
test_libs = $(call pkgs,--libs $(TEST_PKGS))

tool_flags  := $(patsubst -I%,-isystem %,$(call pkgs,--cflags $(TOOL_PKGS))) \
               -DVIRES_DATADIR='"$(datadir)/$(NAME)"'
tests_flags := -Itests $(patsubst -I%,-isystem %,$(call pkgs,--cflags $(TEST_PKGS)))

# --- Build ----------------------------------------------------------------------
archive := $(BUILD)/lib$(NAME).a
shared  := $(BUILD)/lib$(NAME).so.$(VERSION)
pc      := $(BUILD)/$(NAME).pc
tool    := $(if $(filter release,$(VARIANT)),$(OUT),$(BUILD))/$(NAME)
# The tool without its main, for tests of engine/audit, engine/serve and engine/cli.
parts   := $(BUILD)/tool-parts.a
support := $(BUILD)/tests/support.a
# Sanitized programs get the library as an archive only: they run in the tree.
library := $(if $(lib_src),$(archive) $(if $(filter release debug,$(VARIANT)),$(shared)))

all: $(library) $(if $(filter engine/cli/main.c,$(tool_src)),$(tool)) $(pc) ## library and tool: build/vires
library: $(library)

# A flags file changes only when the command line does, and then what hangs on it is rebuilt.
keep = mkdir -p $(@D); printf '%s\n' '$(subst ','\'',$(1))' | cmp -s - $@ || \
       printf '%s\n' '$(subst ','\'',$(1))' > $@
$(BUILD)/flags: FORCE
	@$(PKG_CONFIG) --print-errors --exists $(LIB_PKGS) $(TOOL_PKGS) || \
	  { echo "A library is missing; 'sh tests/setup.sh' installs what is needed." >&2; exit 1; }
	@$(call keep,$(compile) $(link))
$(BUILD)/flags.tool: FORCE ; @$(call keep,$(tool_flags))
$(BUILD)/flags.lib:  FORCE ; @$(call keep,$(lib_src))
$(BUILD)/flags.parts: FORCE ; @$(call keep,$(tool_src) $(support_src))

$(TOOL_DIRS:%=$(BUILD)/%/%.o): extra = $(tool_flags)
$(BUILD)/tests/%.o: extra = $(tests_flags) $(tool_flags)
$(call objects,$(tool_src)): $(BUILD)/flags.tool
$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D); echo "  CC    $<"
	$(Q)$(compile) $(extra) -MMD -MP -c -o $@ $<

lib_obj   := $(call objects,$(lib_src))
parts_obj := $(call objects,$(filter-out engine/cli/main.c,$(tool_src)))
support_obj := $(call objects,$(support_src))
$(archive): $(lib_obj) $(BUILD)/flags.lib
	@echo "  AR    $@"; rm -f $@
	$(Q)$(AR) rcsD $@ $(lib_obj)
$(parts): $(parts_obj) $(BUILD)/flags.parts ; @rm -f $@; $(AR) rcsD $@ $(parts_obj)
$(support): $(support_obj) $(BUILD)/flags.parts
	@mkdir -p $(@D); rm -f $@; $(AR) rcsD $@ $(support_obj)
$(shared): $(lib_obj) $(BUILD)/flags.lib engine/$(NAME).map
	@echo "  LINK  $@"
	$(Q)$(link) -shared -Wl,-soname,lib$(NAME).so.$(SOMAJOR) \
	  -Wl,--version-script=engine/$(NAME).map -o $@ $(lib_obj) $(lib_libs)
	@ln -sf $(@F) $(BUILD)/lib$(NAME).so.$(SOMAJOR); ln -sf $(@F) $(BUILD)/lib$(NAME).so
$(tool): $(call objects,$(tool_src)) $(BUILD)/flags.parts $(archive)
	@echo "  LINK  $@"
	$(Q)$(link) -pie -o $@ $(filter %.o,$^) $(archive) $(tool_libs) $(lib_libs)
$(pc): FORCE
	@mkdir -p $(@D)
	@printf '%s\n' 'prefix=$(prefix)' 'libdir=$(libdir)' 'includedir=$(includedir)' '' \
	  'Name: $(NAME)' 'Description: decides whether decisions were taken by their rules' \
	  'Version: $(VERSION)' 'Requires.private: $(LIB_PKGS)' \
	  'Cflags: -I$${includedir}' 'Libs: -L$${libdir} -l$(NAME)' > $@

# --- Tests, fuzz targets and benchmarks: each source file is a program -----------
linked := $(support) $(parts) $(archive)
$(call programs,$(test_src)): %: %.o $(linked)
	@echo "  LINK  $@"
	$(Q)$(link) -o $@ $< $(linked) $(test_libs) $(tool_libs) $(lib_libs)
$(call programs,$(bench_src)): %: %.o $(linked)
	@echo "  LINK  $@"
	$(Q)$(link) -o $@ $< $(linked) $(tool_libs) $(lib_libs)
# Without the fuzzer a target reads the files it is given, so any compiler replays a corpus.
fuzz_main := $(if $(filter fuzz,$(VARIANT)),-fsanitize=fuzzer,$(BUILD)/tests/fuzz/replay.o)
$(call programs,$(fuzz_src)): %: %.o $(linked) $(filter %.o,$(fuzz_main))
	@echo "  LINK  $@"
	$(Q)$(link) -o $@ $< $(fuzz_main) $(linked) $(tool_libs) $(lib_libs)

programs: $(call programs,$(test_src) $(if $(filter tsan,$(VARIANT)),,$(fuzz_src)))

test: ; @sh tests/run ## every test; ends with a line 'N passed, N failed'
test-long: ; @sh tests/run --long ## the same, with the tests that take minutes
test-bare: ; @sh tests/bare.sh ## demo and tests in a fresh minimal Debian, as root
one: $(BUILD)/tests/unit/test_$(T) ; @$< ## a single unit test: make one T=truth
demo: ; @sh samples/demo ## a short tour of the samples
asan: ; @VARIANT=asan sh tests/run ## every test under the address and undefined-behaviour sanitizers
tsan: ; @VARIANT=tsan sh tests/run tests/thread ## the tests with threads under the thread sanitizer
bless: all ; @VIRES=$(tool) sh tests/golden/run.sh --bless; VIRES=$(tool) sh tests/golden/dossiers.sh --bless; VIRES=$(tool) sh tests/golden/docs.sh --bless ## rewrite expected outputs; review the diff like code

gold: all ; @VIRES=$(tool) sh tests/golden/gold.sh --table ## read the published documents beside the project; print precision and recall

fuzz: ; @$(MAKE) --no-print-directory VARIANT=fuzz fuzz-run ## fuzz each reader for FUZZ_SECS seconds, or one: T=rules
fuzz-build: ; @$(MAKE) --no-print-directory VARIANT=fuzz fuzz-programs
fuzz-programs: $(call programs,$(fuzz_src))
fuzz-run: $(call programs,$(if $(T),tests/fuzz/fuzz_$(T).c,$(fuzz_src)))
	@set -e; for f in $^; do n=$${f##*/fuzz_}; new=$(OUT)/corpus/$$n; mkdir -p $$new; \
	  set -- -seed=$(FUZZ_SEED) -max_total_time=$(FUZZ_SECS) -timeout=20 -rss_limit_mb=1024 -print_final_stats=1 \
	    -artifact_prefix=$(OUT)/corpus/$$n- $$new; \
	  if [ -d tests/fuzz/corpus/$$n ]; then set -- "$$@" tests/fuzz/corpus/$$n; fi; \
	  if [ -f tests/fuzz/$$n.dict ]; then set -- -dict=tests/fuzz/$$n.dict "$$@"; fi; \
	  echo "  FUZZ  $$n"; $$f "$$@"; done
bench: all $(call programs,$(bench_src)) ## measure; builds and runs tests/bench
	@set -e; for b in $(call programs,$(bench_src)); do echo "  BENCH $${b##*/}"; $$b; done
	@set -e; for s in $(wildcard tests/bench/*.sh); do echo "  BENCH $$s"; VIRES=$(tool) sh $$s; done

sources = $(shell find engine tests -name '*.[ch]' | sort)
format: ; clang-format -i $(sources) ## rewrite the C files in house style
format-check: ; @sh tests/style/format.sh ## say which C files are not in house style

# --- Install ---------------------------------------------------------------------
man_pages := $(sort $(wildcard engine/man/*.[1-9]))
install: all ## honours DESTDIR, prefix and the like
	$(INSTALL) -d $(addprefix $(DESTDIR),$(bindir) $(libdir)/pkgconfig $(includedir))
	$(INSTALL) -m 755 $(tool) $(DESTDIR)$(bindir)/$(NAME)
	$(INSTALL) -m 644 engine/$(NAME).h $(DESTDIR)$(includedir)/
	$(INSTALL) -m 644 $(archive) $(DESTDIR)$(libdir)/
	$(INSTALL) -m 755 $(shared) $(DESTDIR)$(libdir)/
	ln -sf $(notdir $(shared)) $(DESTDIR)$(libdir)/lib$(NAME).so.$(SOMAJOR)
	ln -sf lib$(NAME).so.$(SOMAJOR) $(DESTDIR)$(libdir)/lib$(NAME).so
	$(INSTALL) -m 644 $(pc) $(DESTDIR)$(libdir)/pkgconfig/
	$(INSTALL) -D -m 644 engine/completion.bash $(DESTDIR)$(datadir)/bash-completion/completions/$(NAME)
	$(INSTALL) -D -m 644 engine/completion.zsh $(DESTDIR)$(datadir)/zsh/vendor-completions/_$(NAME)
	$(INSTALL) -D -m 644 engine/completion.fish $(DESTDIR)$(datadir)/fish/vendor_completions.d/$(NAME).fish
	@find $(wildcard rules schemas) -type f | sort | while read -r f; do \
	  $(INSTALL) -D -m 644 "$$f" "$(DESTDIR)$(datadir)/$(NAME)/$$f" || exit 1; done
	@for p in $(man_pages); do \
	  $(INSTALL) -D -m 644 $$p $(DESTDIR)$(mandir)/man$${p##*.}/$${p##*/} || exit 1; done
uninstall: ## takes away what install put there
	rm -f $(DESTDIR)$(bindir)/$(NAME) $(DESTDIR)$(includedir)/$(NAME).h \
	  $(addprefix $(DESTDIR)$(libdir)/lib$(NAME),.a .so .so.$(SOMAJOR) .so.$(VERSION)) \
	  $(DESTDIR)$(libdir)/pkgconfig/$(NAME).pc
	rm -rf $(DESTDIR)$(datadir)/$(NAME) $(DESTDIR)$(datadir)/bash-completion/completions/$(NAME) \
	  $(DESTDIR)$(datadir)/zsh/vendor-completions/_$(NAME) \
	  $(DESTDIR)$(datadir)/fish/vendor_completions.d/$(NAME).fish
	@for p in $(man_pages); do rm -f $(DESTDIR)$(mandir)/man$${p##*.}/$${p##*/}; done
deb: all ; @sh packaging/deb.sh $(VERSION) $(SOMAJOR) $(OUT) ## Debian packages in build/: the tool, the library, its header
clean: ; rm -rf $(OUT) ## remove everything built
help: ; @sed -n 's/^\([a-z-]*\):.*[#][#] /\1\t/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14 ## this list

.PHONY: all library programs test test-long test-bare one demo asan tsan bless gold fuzz fuzz-build fuzz-programs fuzz-run bench \
        format format-check install uninstall deb clean help FORCE
.DEFAULT_GOAL := all
.SECONDARY:
.DELETE_ON_ERROR:
-include $(patsubst %.c,$(BUILD)/%.d,$(lib_src) $(tool_src) $(test_src) $(support_src) \
          $(fuzz_src) $(bench_src) tests/fuzz/replay.c)
