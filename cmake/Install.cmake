# What `cmake --install` lays down: library, headers, program with its man page and completions, schemas, and what find_package and pkg-config read.
include(CMakePackageConfigHelpers)

set(package_dir "${CMAKE_INSTALL_LIBDIR}/cmake/attrib")
install(TARGETS attrib EXPORT attribTargets ARCHIVE DESTINATION "${CMAKE_INSTALL_LIBDIR}")
install(EXPORT attribTargets NAMESPACE attrib:: DESTINATION "${package_dir}")
install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/attrib" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(FILES
  "${PROJECT_SOURCE_DIR}/lib/output/attrib.schema.json"
  "${PROJECT_SOURCE_DIR}/lib/output/attrib-collection.schema.json"
  DESTINATION "${CMAKE_INSTALL_DATADIR}/attrib")
if(TARGET attrib-program)
  install(TARGETS attrib-program RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
  install(FILES "${PROJECT_BINARY_DIR}/manual/attrib.1" DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
  install(FILES "${PROJECT_BINARY_DIR}/manual/attrib.bash" RENAME attrib
    DESTINATION "${CMAKE_INSTALL_DATADIR}/bash-completion/completions")
  install(FILES "${PROJECT_BINARY_DIR}/manual/attrib.zsh" RENAME _attrib
    DESTINATION "${CMAKE_INSTALL_DATADIR}/zsh/site-functions")
  install(FILES "${PROJECT_BINARY_DIR}/manual/attrib.fish" DESTINATION "${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d")
endif()

configure_package_config_file("${PROJECT_SOURCE_DIR}/cmake/attribConfig.cmake.in"
  "${PROJECT_BINARY_DIR}/attribConfig.cmake" INSTALL_DESTINATION "${package_dir}")
write_basic_package_version_file("${PROJECT_BINARY_DIR}/attribConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
  "${PROJECT_BINARY_DIR}/attribConfig.cmake"
  "${PROJECT_BINARY_DIR}/attribConfigVersion.cmake"
  "${PROJECT_SOURCE_DIR}/cmake/FindRE2.cmake"
  DESTINATION "${package_dir}")

set(pkgconfig_dir "${CMAKE_INSTALL_LIBDIR}/pkgconfig")
file(RELATIVE_PATH pkgconfig_to_prefix "/${pkgconfig_dir}" "/")
configure_file("${PROJECT_SOURCE_DIR}/cmake/attrib.pc.in" "${PROJECT_BINARY_DIR}/attrib.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/attrib.pc" DESTINATION "${pkgconfig_dir}")
