# `cpack` in the build folder makes a Debian package (./check deb): the programs, an entry in the menu, an icon, the
# kind of file that a recorded call is, and manual pages in both languages.
set(packaging ${CMAKE_SOURCE_DIR}/packaging/linux)
install(FILES ${packaging}/ovelinjen.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${packaging}/ovelinjen.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${packaging}/ovelinjen-mime.xml
  DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME ovelinjen.xml)

function(samtale_man_page program language folder)
  set(page ${CMAKE_BINARY_DIR}/man/${language}/${program}.1)
  add_custom_command(OUTPUT ${page}
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:${program}> -DLANGUAGE=${language} -DVERSION=${PROJECT_VERSION}
      -DCOMMANDS=${ARGN} -DOUTPUT=${page} -P ${CMAKE_SOURCE_DIR}/cmake/man_page.cmake
    DEPENDS ${program} ${CMAKE_SOURCE_DIR}/cmake/man_page.cmake
    VERBATIM)
  set_property(GLOBAL APPEND PROPERTY samtale_man_pages ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/${folder} OPTIONAL)
endfunction()
samtale_man_page(samtale en man1)
samtale_man_page(samtale da da/man1)
samtale_man_page(samtale-cli en man1 ON)
samtale_man_page(samtale-cli da da/man1 ON)
get_property(man_pages GLOBAL PROPERTY samtale_man_pages)
add_custom_target(man_pages DEPENDS ${man_pages})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME ovelinjen)
set(CPACK_PACKAGE_VENDOR Øvelinjen)
set(CPACK_PACKAGE_CONTACT "Øvelinjen <ovelinjen@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "practise hard phone calls with citizens")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "A simulator of calls for staff of Danish municipalities: the citizen has a mood
that what is said changes, and the look back tells what worked. With a workshop
for those who write calls. Nothing leaves the machine.")
set(CPACK_DEBIAN_PACKAGE_SECTION education)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libgl1")  # GLFW opens it when it runs
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_OUTPUT_FILE_PREFIX ${CMAKE_BINARY_DIR}/package)
include(CPack)
