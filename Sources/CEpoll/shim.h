/* Only headers that the toolchain's Glibc module does not own, and no _GNU_SOURCE: "different definitions in
   different modules" otherwise, in clean debug builds only. */
#pragma once
#include <sys/epoll.h>
#include <sys/eventfd.h>

struct sockaddr;
extern int accept4(int, struct sockaddr *, unsigned int *, int);

/* Macros and enumerators as plain integers. */
static const unsigned int epoll_in = EPOLLIN;
static const unsigned int epoll_out = EPOLLOUT;
static const unsigned int epoll_rdhup = EPOLLRDHUP;
static const unsigned int epoll_hup = EPOLLHUP;
static const unsigned int epoll_err = EPOLLERR;
static const int eventfd_flags = EFD_NONBLOCK | EFD_CLOEXEC;
static const int socket_stream = 1, socket_nonblock = 04000, socket_cloexec = 02000000;
