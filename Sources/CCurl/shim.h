#pragma once
#include <curl/curl.h>
#include <dlfcn.h>

/* The library's functions, found when they are first used. */
struct curl_functions {
    CURLcode (*global_init)(long);
    CURL *(*make)(void);
    CURLcode (*set)(CURL *, CURLoption, ...);
    CURLcode (*perform)(CURL *);
    CURLcode (*info)(CURL *, CURLINFO, ...);
    void (*cleanup)(CURL *);
    struct curl_slist *(*append)(struct curl_slist *, const char *);
    void (*free_all)(struct curl_slist *);
    const char *(*reason)(CURLcode);
};

/* Loads the library; 0 when it or one of its functions is missing. */
static inline int curl_load(struct curl_functions *functions) {
    void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!library) return 0;
    *(void **)&functions->global_init = dlsym(library, "curl_global_init");
    *(void **)&functions->make = dlsym(library, "curl_easy_init");
    *(void **)&functions->set = dlsym(library, "curl_easy_setopt");
    *(void **)&functions->perform = dlsym(library, "curl_easy_perform");
    *(void **)&functions->info = dlsym(library, "curl_easy_getinfo");
    *(void **)&functions->cleanup = dlsym(library, "curl_easy_cleanup");
    *(void **)&functions->append = dlsym(library, "curl_slist_append");
    *(void **)&functions->free_all = dlsym(library, "curl_slist_free_all");
    *(void **)&functions->reason = dlsym(library, "curl_easy_strerror");
    return functions->global_init && functions->make && functions->set && functions->perform &&
           functions->info && functions->cleanup && functions->append && functions->free_all &&
           functions->reason && functions->global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

/* The setter is variadic: one typed twin for each kind of value. */
static inline CURLcode curl_set_string(
    const struct curl_functions *functions, CURL *handle, CURLoption option, const char *value) {
    return functions->set(handle, option, value);
}
static inline CURLcode curl_set_long(
    const struct curl_functions *functions, CURL *handle, CURLoption option, long value) {
    return functions->set(handle, option, value);
}
static inline CURLcode curl_set_pointer(
    const struct curl_functions *functions, CURL *handle, CURLoption option, void *value) {
    return functions->set(handle, option, value);
}
typedef size_t (*curl_piece)(char *, size_t, size_t, void *);
static inline CURLcode curl_set_reader(
    const struct curl_functions *functions, CURL *handle, curl_piece reader) {
    return functions->set(handle, CURLOPT_READFUNCTION, reader);
}
static inline long curl_status(const struct curl_functions *functions, CURL *handle) {
    long status = 0;
    functions->info(handle, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

/* Takes what comes; what is taken less than offered ends the transfer. */
static inline CURLcode curl_set_writer(
    const struct curl_functions *functions, CURL *handle, curl_piece writer, void *context) {
    functions->set(handle, CURLOPT_WRITEDATA, context);
    return functions->set(handle, CURLOPT_WRITEFUNCTION, writer);
}
/* Opens every socket, so that no address is reached which it refuses, whatever name or redirect led there. */
static inline CURLcode curl_set_opener(
    const struct curl_functions *functions, CURL *handle, curl_opensocket_callback opener,
    void *context) {
    functions->set(handle, CURLOPT_OPENSOCKETDATA, context);
    return functions->set(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
}
/* Where an address to be connected to lies; libcurl has room for the longest behind it. */
static inline const void *curl_address(const struct curl_sockaddr *place) { return &place->addr; }
