# yaml-cpp from pinned source: where Debian's build of it can't be linked (its interface has std::string,
# so another standard library needs its own). The same release as Debian 12's package.
samtale_pinned_source(yaml_cpp
  PACKAGE yaml-cpp
  VERSION 0.7.0+dfsg-8
  SUITE bookworm
  TARBALL yaml-cpp_0.7.0+dfsg.orig.tar.xz
  SHA256 dc63708605404e0b963e0ca3a9619d1c8270eda2839603e6fa0384e5e51e5312
  GIT https://github.com/jbeder/yaml-cpp.git
  COMMIT 0579ae3d976091d7d664aa9d2527e0d0cff25763)

set(YAML_CPP_BUILD_CONTRIB OFF CACHE INTERNAL "")
set(YAML_CPP_BUILD_TESTS OFF CACHE INTERNAL "")
set(YAML_CPP_BUILD_TOOLS OFF CACHE INTERNAL "")
set(YAML_CPP_INSTALL OFF CACHE INTERNAL "")
add_subdirectory(${yaml_cpp} ${CMAKE_BINARY_DIR}/third_party/yaml_cpp EXCLUDE_FROM_ALL SYSTEM)
samtale_interface(yaml LINK yaml-cpp)
