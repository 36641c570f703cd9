// check.c: uses every function of secmask.h as a program would, with right and with wrong input. Prints a line for each part, and
// ends with 1 at the first thing that is not as it should be.
//
//   check [rules]    with "rules", the rules alone: no weights are needed
#define _GNU_SOURCE
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "secmask.h"

#define CHECK(condition) \
  do { \
    if (!(condition)) { \
      fprintf(stderr, "check.c:%d: not so: %s (last error: %s)\n", __LINE__, #condition, secmask_last_error()); \
      exit(1); \
    } \
  } while (0)

// Put together here, so that no scanner takes this file for one with a secret in it.
static char token[64], text[256];

static void make_texts(void) {
  snprintf(token, sizeof token, "%s%s", "ghp", "_a8Kd0Zq3Lw7Xn2Vb5Tc9Rm4Yp6Hs1Gf3Jk8Q");
  // The checksum of such a token is wrong; the rule for the name beside it finds it anyway.
  snprintf(text, sizeof text, "one\ngithub_token = \"%s\"\nlast \xff line\n", token);
}

static int holds(secmask_output output, const char *part) {
  return memmem(output.data, output.length, part, strlen(part)) != NULL;
}

static secmask_handle open_masker(int rules, const char *style) {
  secmask_options options;
  secmask_options_init(&options);
  if (rules) options.experts = SECMASK_EXPERTS_NONE;
  options.style = style;
  secmask_handle masker = 0;
  CHECK(secmask_open(&options, &masker) == SECMASK_OK && masker != 0);
  return masker;
}

static void check_masks(secmask_handle masker) {
  secmask_output masked, findings;
  CHECK(secmask_mask(masker, text, strlen(text), NULL, &masked, &findings) == SECMASK_OK);
  CHECK(!holds(masked, token) && holds(masked, "[SECRET]"));
  CHECK(holds(masked, "last \xff line\n"));
  CHECK(holds(findings, "\"start\":") && !holds(findings, token) && !holds(findings, "\"reason\":"));
  secmask_free(masked.data);
  secmask_free(findings.data);
  CHECK(secmask_scan(masker, text, strlen(text), "app.conf", &findings) == SECMASK_OK);
  CHECK(holds(findings, "\"reason\":") && holds(findings, "\"line\":2") && !holds(findings, token));
  secmask_free(findings.data);
  CHECK(secmask_mask(masker, NULL, 0, NULL, &masked, NULL) == SECMASK_OK && masked.length == 0 && masked.data);
  secmask_free(masked.data);
  CHECK(secmask_info(masker, &masked) == SECMASK_OK && holds(masked, "\"version\":"));
  printf("facts: %.*s\n", (int)masked.length, masked.data);
  secmask_free(masked.data);
}

static void check_batches(secmask_handle masker) {
  enum { COUNT = 100 };
  secmask_text texts[COUNT];
  secmask_output masked[COUNT], findings[COUNT];
  for (int i = 0; i < COUNT; i++) texts[i] = (secmask_text){text, i % 3 ? strlen(text) : 4};
  CHECK(secmask_mask_many(masker, texts, COUNT, masked, findings) == SECMASK_OK);
  for (int i = 0; i < COUNT; i++) {
    CHECK(i % 3 ? holds(masked[i], "[SECRET]") : !memcmp(masked[i].data, "one\n", 4));
    CHECK(i % 3 ? holds(findings[i], "\"type\":") : !memcmp(findings[i].data, "[]", 2));
    secmask_free(masked[i].data);
    secmask_free(findings[i].data);
  }
  CHECK(secmask_mask_many(masker, NULL, 0, NULL, NULL) == SECMASK_OK);
}

static void check_stream(secmask_handle masker) {
  secmask_handle stream;
  secmask_output output;
  char all[512];
  size_t count = 0;
  CHECK(secmask_stream_open(masker, NULL, &stream) == SECMASK_OK);
  for (size_t i = 0; i < strlen(text); i++) {
    CHECK(secmask_stream_push(stream, text + i, 1, &output) == SECMASK_OK);
    memcpy(all + count, output.data, output.length);
    count += output.length;
    secmask_free(output.data);
  }
  CHECK(secmask_stream_flush_lines(stream, &output) == SECMASK_OK);
  memcpy(all + count, output.data, output.length);
  count += output.length;
  secmask_free(output.data);
  CHECK(secmask_stream_finish(stream, &output) == SECMASK_OK);
  memcpy(all + count, output.data, output.length);
  count += output.length;
  secmask_free(output.data);
  secmask_output whole;
  CHECK(secmask_mask(masker, text, strlen(text), NULL, &whole, NULL) == SECMASK_OK);
  CHECK(whole.length == count && !memcmp(whole.data, all, count));
  secmask_free(whole.data);
  CHECK(secmask_stream_push(stream, "x", 1, &output) == SECMASK_FINISHED);
  CHECK(secmask_stream_finish(stream, &output) == SECMASK_FINISHED);
  CHECK(secmask_close(stream) == SECMASK_OK);
}

static void check_vault(secmask_handle masker) {
  const char key[] = "sixteen bytes and more";
  secmask_handle vault, reversible, again, stream;
  secmask_output masked, restored, sealed;
  size_t count;
  CHECK(secmask_vault_create(&vault) == SECMASK_OK);
  CHECK(secmask_with_vault(masker, vault, &reversible) == SECMASK_OK);
  CHECK(secmask_mask(reversible, text, strlen(text), NULL, &masked, NULL) == SECMASK_OK);
  CHECK(!holds(masked, token) && holds(masked, "[SECRET_"));
  CHECK(secmask_vault_count(vault, &count) == SECMASK_OK && count == 1);
  CHECK(secmask_restore(vault, masked.data, masked.length, SECMASK_RESTORE_TEXT, &restored) == SECMASK_OK);
  CHECK(restored.length == strlen(text) && !memcmp(restored.data, text, restored.length));
  secmask_free(restored.data);
  CHECK(secmask_vault_seal(vault, key, 5, &sealed) == SECMASK_WRONG_VAULT);
  CHECK(secmask_vault_seal(vault, key, strlen(key), &sealed) == SECMASK_OK && !holds(sealed, token));
  CHECK(secmask_vault_unseal(sealed.data, sealed.length, "another key of its own", 22, &again) == SECMASK_WRONG_VAULT);
  CHECK(secmask_vault_unseal("nothing", 7, key, strlen(key), &again) == SECMASK_WRONG_VAULT);
  CHECK(secmask_vault_unseal(sealed.data, sealed.length, key, strlen(key), &again) == SECMASK_OK);
  CHECK(secmask_restore_open(again, SECMASK_RESTORE_JSON_STRING, &stream) == SECMASK_OK);
  CHECK(secmask_stream_push(stream, masked.data, masked.length, &restored) == SECMASK_OK);
  CHECK(holds(restored, token));
  secmask_free(restored.data);
  CHECK(secmask_stream_finish(stream, &restored) == SECMASK_OK);
  secmask_free(restored.data);
  secmask_free(masked.data);
  secmask_free(sealed.data);
  CHECK(secmask_close(vault) == SECMASK_OK);
  // Closed for its owner, still there for the masker that was made with it.
  CHECK(secmask_mask(reversible, text, strlen(text), NULL, &masked, NULL) == SECMASK_OK);
  secmask_free(masked.data);
  CHECK(secmask_restore(vault, "x", 1, 0, &restored) == SECMASK_WRONG_HANDLE);
  CHECK(secmask_close(stream) == SECMASK_OK && secmask_close(again) == SECMASK_OK);
  CHECK(secmask_close(reversible) == SECMASK_OK);
}

static void check_wrong_input(secmask_handle masker) {
  secmask_output output;
  secmask_handle handle;
  CHECK(secmask_mask(masker, NULL, 5, NULL, &output, NULL) == SECMASK_WRONG_ARGUMENT && !output.data);
  CHECK(secmask_mask(masker, text, (size_t)-1, NULL, &output, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask(masker, text, SECMASK_LONGEST_TEXT + 1, NULL, &output, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask(masker, text, 1, "\xff\xfe", &output, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask(masker, text, 1, NULL, NULL, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask(0, text, 1, NULL, &output, NULL) == SECMASK_WRONG_HANDLE);
  CHECK(secmask_mask(0xDEADBEEF, text, 1, NULL, &output, NULL) == SECMASK_WRONG_HANDLE);
  CHECK(secmask_stream_push(masker, text, 1, &output) == SECMASK_WRONG_HANDLE);
  CHECK(secmask_with_vault(masker, masker, &handle) == SECMASK_WRONG_HANDLE && handle == 0);
  CHECK(secmask_scan(masker, text, 1, NULL, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask_many(masker, NULL, 3, &output, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask_many(masker, (secmask_text[]){{text, 1}}, 1, NULL, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask_many(masker, (secmask_text[]){{NULL, 1}}, 1, &output, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_mask_many(masker, NULL, (size_t)-1, &output, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_info(masker, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_restore(masker, text, 1, 0, &output) == SECMASK_WRONG_HANDLE);
  CHECK(secmask_vault_count(masker, NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_vault_create(NULL) == SECMASK_WRONG_ARGUMENT);
  CHECK(secmask_close(0) == SECMASK_WRONG_HANDLE);
  secmask_free(NULL);
  secmask_options_init(NULL);
  CHECK(!strstr(secmask_last_error(), token));
}

static void check_wrong_options(void) {
  secmask_handle handle = 7;
  secmask_options options;
#define REFUSED(setting, status) \
  secmask_options_init(&options); \
  options.experts = SECMASK_EXPERTS_NONE; \
  setting; \
  CHECK(secmask_open(&options, &handle) == status && handle == 0)
  REFUSED(options.size = 3, SECMASK_WRONG_ARGUMENT);
  REFUSED(options.preset = "loud", SECMASK_WRONG_OPTION);
  REFUSED(options.style = "red", SECMASK_WRONG_OPTION);
  REFUSED(options.style = "tag", SECMASK_WRONG_OPTION);
  REFUSED(options.style = "fill"; options.placeholder = "two", SECMASK_WRONG_OPTION);
  REFUSED(options.threshold = 1.5, SECMASK_WRONG_OPTION);
  REFUSED(options.min_confidence = 0.0 / 0.0, SECMASK_WRONG_OPTION);
  REFUSED(options.threads = 100000, SECMASK_WRONG_OPTION);
  REFUSED(options.experts = 9, SECMASK_WRONG_OPTION);
  REFUSED(options.purpose = -1, SECMASK_WRONG_OPTION);
  REFUSED(options.allowed_count = 2, SECMASK_WRONG_ARGUMENT);
  REFUSED(options.ignored_types_count = (size_t)-1, SECMASK_WRONG_ARGUMENT);
  REFUSED(options.placeholder = "\xff", SECMASK_WRONG_ARGUMENT);
  REFUSED(options.experts = 0; options.weights = "/nowhere", SECMASK_WRONG_WEIGHTS);
  REFUSED(options.experts = 0; options.fast_model = "/nowhere", SECMASK_WRONG_WEIGHTS);
  CHECK(secmask_open(NULL, NULL) == SECMASK_WRONG_ARGUMENT);
}

static void check_options(void) {
  secmask_handle masker;
  secmask_options options;
  secmask_output output;
  secmask_options_init(&options);
  options.experts = SECMASK_EXPERTS_NONE;
  const char *ignored[] = {"github_token_name"};
  secmask_text known = {"one", 3}, word = {"last", 4};
  options.known = (secmask_text[]){known, word};
  options.known_count = 2;
  options.allowed = (secmask_text[]){{token, strlen(token)}};
  options.allowed_count = 1;
  options.ignored_types = ignored;
  options.ignored_types_count = 1;
  options.style = "label";
  options.flags = SECMASK_NO_MARKERS | SECMASK_NO_DECODE | SECMASK_ONE_CORE_A_CALL;
  options.threads = 2;
  CHECK(secmask_open(&options, &masker) == SECMASK_OK);
  CHECK(secmask_mask(masker, text, strlen(text), NULL, &output, NULL) == SECMASK_OK);
  // The token is allowed, the known word of four bytes is hidden, that of three is too short.
  CHECK(holds(output, token) && holds(output, "[SECRET:known_secret] \xff") && holds(output, "one"));
  secmask_free(output.data);
  CHECK(secmask_close(masker) == SECMASK_OK);
  CHECK(secmask_mask(masker, text, strlen(text), NULL, &output, NULL) == SECMASK_WRONG_HANDLE);
}

static void *mask_often(void *masker) {
  secmask_output output;
  for (int i = 0; i < 50; i++) {
    CHECK(secmask_mask(*(secmask_handle *)masker, text, strlen(text), NULL, &output, NULL) == SECMASK_OK);
    CHECK(holds(output, "[SECRET]") && !holds(output, token));
    secmask_free(output.data);
    CHECK(secmask_mask(0, text, 1, NULL, &output, NULL) == SECMASK_WRONG_HANDLE);
    CHECK(strstr(secmask_last_error(), "never given out"));
  }
  return NULL;
}

static void check_threads(secmask_handle masker) {
  pthread_t threads[8];
  for (int i = 0; i < 8; i++) CHECK(pthread_create(&threads[i], NULL, mask_often, &masker) == 0);
  for (int i = 0; i < 8; i++) pthread_join(threads[i], NULL);
}

static void check_fork(secmask_handle masker) {
  secmask_handle stream;
  CHECK(secmask_stream_open(masker, NULL, &stream) == SECMASK_OK);
  fflush(stdout);
  pid_t child = fork();
  if (child == 0) {
    alarm(60);
    secmask_output output;
    CHECK(secmask_stream_push(stream, "x", 1, &output) == SECMASK_FINISHED);
    mask_often(&masker);
    check_batches(masker);
    _exit(0);
  }
  int status = 1;
  CHECK(waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0);
  CHECK(secmask_close(stream) == SECMASK_OK);
}

int main(int count, char **arguments) {
  int rules = count > 1 && !strcmp(arguments[1], "rules");
  make_texts();
  CHECK(secmask_abi_version() == SECMASK_ABI_VERSION);
  printf("secmask %s, interface %u\n", secmask_version(), secmask_abi_version());
  CHECK(!strcmp(secmask_last_error(), ""));
  secmask_handle masker = open_masker(rules, NULL);
  check_masks(masker);
  puts("masks: as they should be");
  check_batches(masker);
  check_stream(masker);
  check_vault(masker);
  puts("batches, streams, vaults: as they should be");
  check_wrong_input(masker);
  check_wrong_options();
  check_options();
  puts("options, wrong input: as they should be");
  check_threads(masker);
  check_fork(masker);
  puts("threads, fork: as they should be");
  secmask_handle labels = open_masker(rules, "label");
  CHECK(secmask_close(labels) == SECMASK_OK && secmask_close(masker) == SECMASK_OK);
  CHECK(secmask_close(masker) == SECMASK_WRONG_HANDLE);
  return 0;
}
