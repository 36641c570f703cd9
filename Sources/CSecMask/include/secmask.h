/*
 * secmask.h: finds secrets in text and masks them, for programs in C and in languages that can call C.
 *
 *   secmask_handle masker;
 *   secmask_output masked;
 *   if (secmask_open(NULL, &masker) != SECMASK_OK) { fputs(secmask_last_error(), stderr); return 1; }
 *   if (secmask_mask(masker, text, length, NULL, &masked, NULL) == SECMASK_OK) {
 *     fwrite(masked.data, 1, masked.length, stdout);
 *     secmask_free(masked.data);
 *   }
 *   secmask_close(masker);
 *
 * Texts are bytes with a length; they need not be valid UTF-8, and every byte that is no secret comes out as it went in.
 * Offsets are bytes, from 0, end exclusive. Outputs are allocated by the library and freed with secmask_free.
 *
 * Every function may be called from any thread at any time. Calls on one stream wait for one another. After fork() a masker
 * or a vault may be used in the child; a stream may not, and says so.
 *
 * Wrong input never ends the process: a null pointer, a length beyond SECMASK_LONGEST_TEXT, a handle that is closed,
 * made up or of another kind are answered with a status. What cannot be told is whether a pointer that is not null points to
 * as many bytes as was said. No error text holds any part of a text.
 */
#ifndef SECMASK_H
#define SECMASK_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Version of this interface. A library serves a program when its secmask_abi_version() is the SECMASK_ABI_VERSION that the
 * program was compiled with: the number changes when something is taken away or changed, not when something is added. */
#define SECMASK_ABI_VERSION 1

/* The version of the library's interface. */
uint32_t secmask_abi_version(void);

/* The version of SecMask, such as "0.1.0". Lives as long as the library. */
const char *secmask_version(void);

/* ---- Results ---- */

/* What became of a call. Outputs and handles are set where it is SECMASK_OK, and empty otherwise. */
typedef int32_t secmask_status;
enum {
  SECMASK_OK = 0,
  /* A null pointer, a length beyond the limit, or a text of an option that is not UTF-8. */
  SECMASK_WRONG_ARGUMENT = 1,
  /* A handle that is closed, was never given out, or is of another kind. */
  SECMASK_WRONG_HANDLE = 2,
  /* No weights where they were looked for, or weights that cannot be used. */
  SECMASK_WRONG_WEIGHTS = 3,
  /* An option outside its range. */
  SECMASK_WRONG_OPTION = 4,
  /* A sealed vault that is none, is damaged, or was sealed with another key. */
  SECMASK_WRONG_VAULT = 5,
  /* A stream that is finished, or was opened before a fork(). */
  SECMASK_FINISHED = 6,
  /* The system has no memory for an output. */
  SECMASK_NO_MEMORY = 7
};

/* What was wrong with the last call on this thread that was not answered with SECMASK_OK, as one English sentence; "" before
 * there was one. Stays until the next such call on this thread. */
const char *secmask_last_error(void);

/* Bytes that the library has allocated. */
typedef struct secmask_output {
  char *data;
  size_t length;
} secmask_output;

/* Frees what is in a secmask_output; a null pointer is fine. */
void secmask_free(void *data);

/* ---- Handles ---- */

/* A masker, a vault or a stream. 0 is never one. A number that was given out is not given out again. */
typedef uint64_t secmask_handle;

/* Gives up a handle. What others were made from it stays usable: a stream keeps its masker. */
secmask_status secmask_close(secmask_handle handle);

/* ---- Maskers ---- */

/* Longest text of one call, in bytes; streams take texts of any length. */
#define SECMASK_LONGEST_TEXT ((size_t)1 << 30)

/* A text that the caller keeps: bytes and their number. */
typedef struct secmask_text {
  const char *data;
  size_t length;
} secmask_text;

enum {
  /* Both experts and the rules. */
  SECMASK_EXPERTS_BOTH = 0,
  /* The fast expert and the rules. */
  SECMASK_EXPERTS_FAST = 1,
  /* The rules alone: some hundred times faster, no weights, blind to what has no form. */
  SECMASK_EXPERTS_NONE = 2
};

enum {
  /* secmask_mask hides, secmask_scan alarms. */
  SECMASK_PURPOSE_OF_CALL = 0,
  /* Secrets, examples and what is protected count: nothing credential-like may stay. */
  SECMASK_PURPOSE_HIDING = 1,
  /* Secrets alone count: somebody has to act on each. */
  SECMASK_PURPOSE_ALARMING = 2
};

/* Flags of options. */
enum {
  /* Comments such as secmask:allow do not excuse their lines: for texts that others write. */
  SECMASK_NO_MARKERS = 1,
  /* Rules do not look into what is encoded (base64, escapes, gzip). */
  SECMASK_NO_DECODE = 2,
  /* Each call has one core, and as many run at a time as there are threads that call: for services. Otherwise one call
   * has all cores, and calls that need an expert wait for one another. */
  SECMASK_ONE_CORE_A_CALL = 4
};

/* How a masker works. Texts end with a zero byte and are UTF-8. Begin with secmask_options_init. */
typedef struct secmask_options {
  /* sizeof(secmask_options); tells the library what the caller knows of. */
  size_t size;
  /* Folder with the folders fast, long and gate; NULL: SECMASK_WEIGHTS of the environment, or what was installed with the
   * library (share/secmask/weights above it, or weights beside it) or with the program. */
  const char *weights;
  /* Folder of another fast expert (config.json, model.safetensors, tokenizer), read without the gate; NULL: that of weights. */
  const char *fast_model;
  /* Folder of another long expert; NULL: that of weights, and none beside another fast expert. */
  const char *long_model;
  /* SECMASK_EXPERTS_... */
  int32_t experts;
  /* SECMASK_PURPOSE_... */
  int32_t purpose;
  /* "default", "logs", "pre-commit" or "audit"; NULL: "default". */
  const char *preset;
  /* Score (0 to 1) from which an expert's finding counts, tau; negative: the preset's. */
  double threshold;
  /* Confidence (0 to 1) from which a rule's finding counts; negative: 0.5. */
  double min_confidence;
  /* What stands in place of a secret. "text": always the same; "label": [SECRET:type]; "fill": as many characters as the
   * secret has; "keep": like fill, the first four stay; "tag": [SECRET:type:hash] by the key. NULL: "text". */
  const char *style;
  /* The text of style text, the word of label and tag, the one character of fill and keep; NULL: [SECRET], SECRET, *. */
  const char *placeholder;
  /* Key of style tag, at least 16 bytes. */
  const char *key;
  size_t key_length;
  /* Threads that search; 0: as many as the process may run on cores. At most 256. */
  uint32_t threads;
  /* SECMASK_NO_MARKERS and others, added up. */
  uint32_t flags;
  /* Values that are no secrets. */
  const secmask_text *allowed;
  size_t allowed_count;
  /* Values that are secrets whatever they look like, found encoded, too; shorter ones than 4 bytes do not count. */
  const secmask_text *known;
  size_t known_count;
  /* Types that do not count, such as "jwt". */
  const char *const *ignored_types;
  size_t ignored_types_count;
} secmask_options;

/* Sets all options to what they mean by themselves. */
void secmask_options_init(secmask_options *options);

/* Loads a masker: some tens of milliseconds. One serves all threads.
 * options: NULL for a masker with everything as it is by itself. */
secmask_status secmask_open(const secmask_options *options, secmask_handle *masker);

/* Masks a text.
 * path:     Path of the file that it comes from, for rules that look at it; NULL without one.
 * findings: NULL, or what was masked, as for secmask_scan but without reasons; offsets are those of the text as it was. */
secmask_status secmask_mask(
    secmask_handle masker, const char *text, size_t length, const char *path, secmask_output *masked,
    secmask_output *findings);

/* Finds secrets in a text.
 * findings: A JSON array of objects, sorted by start, that never hold a secret: type; start, end (bytes); line, column,
 *           end_line, end_column (from 1, columns in Unicode scalars); confidence (0 to 1); nature (secret, example,
 *           protected); source (pattern, fast, long, both); reason (a sentence); where it applies, layer (how it is
 *           encoded) and score (0 to 1, of an expert). More members may come. */
secmask_status secmask_scan(
    secmask_handle masker, const char *text, size_t length, const char *path, secmask_output *findings);

/* Masks many texts, each by itself, on all cores.
 * masked:   count outputs, in the order of the texts; each is freed by itself.
 * findings: NULL, or as many. */
secmask_status secmask_mask_many(
    secmask_handle masker, const secmask_text *texts, size_t count, secmask_output *masked,
    secmask_output *findings);

/* Facts about a masker as a JSON object: version, abi, rules, experts, weights, threads, kernels. */
secmask_status secmask_info(secmask_handle masker, secmask_output *info);

/* ---- Streams ---- */

/* Begins a text that arrives in pieces, which may cut it anywhere. All outputs together are what secmask_mask gives for
 * the whole text. Memory is bounded: output lags behind by up to a window (64 kB with experts, 1 MB with rules alone) and 80 kB. */
secmask_status secmask_stream_open(secmask_handle masker, const char *path, secmask_handle *stream);

/* Takes the next piece, gives the text that is certain; that may be nothing. */
secmask_status secmask_stream_push(
    secmask_handle stream, const char *piece, size_t length, secmask_output *output);

/* Gives all complete lines taken so far, for logs that are followed as they grow. Secrets of several lines may be missed when
 * the text pauses inside them; key blocks are held back until they end. */
secmask_status secmask_stream_flush_lines(secmask_handle stream, secmask_output *output);

/* Ends the text, gives the rest of it. The stream then takes no more; close it. */
secmask_status secmask_stream_finish(secmask_handle stream, secmask_output *output);

/* ---- Masking that can be undone ---- */

/* Makes a vault: it gives each secret a placeholder such as [SECRET_stripe_key_1], and keeps what it was, in memory. Texts of
 * different people need vaults of their own. */
secmask_status secmask_vault_create(secmask_handle *vault);

/* Opens what secmask_vault_seal or the program's --vault has written. The key: at least 16 bytes. */
secmask_status secmask_vault_unseal(
    const char *sealed, size_t length, const char *key, size_t key_length, secmask_handle *vault);

/* All of a vault, sealed with AES-256-GCM, for a file or a database. The key: at least 16 random bytes. */
secmask_status secmask_vault_seal(
    secmask_handle vault, const char *key, size_t key_length, secmask_output *sealed);

/* How many distinct secrets a vault has. */
secmask_status secmask_vault_count(secmask_handle vault, size_t *count);

/* A masker like another one that masks into a vault; close it by itself. Costs nothing. */
secmask_status secmask_with_vault(secmask_handle masker, secmask_handle vault, secmask_handle *reversible);

enum {
  /* Secrets are put back as they were. */
  SECMASK_RESTORE_TEXT = 0,
  /* Secrets are put back with the escapes of a JSON string, for texts that are the inside of one. */
  SECMASK_RESTORE_JSON_STRING = 1
};

/* Puts the secrets of a vault back in place of their placeholders, also where a language model has changed how these are
 * written. What the vault has not issued stays. */
secmask_status secmask_restore(
    secmask_handle vault, const char *text, size_t length, int32_t context, secmask_output *restored);

/* The same for a text that arrives in pieces: a stream for secmask_stream_push and secmask_stream_finish. */
secmask_status secmask_restore_open(secmask_handle vault, int32_t context, secmask_handle *stream);

#ifdef __cplusplus
}
#endif

#endif
