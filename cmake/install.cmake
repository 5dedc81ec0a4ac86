# `cmake --install build --prefix <folder>`: the two programs and the licences. The scenarios, the method,
# the texts and the font are compiled in; Dear ImGui (MIT) and Inter (OFL) want their licences to come along.
if(SAMTALE_UI)
  install(FILES ${imgui}/LICENSE.txt DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME imgui-LICENSE)
  install(FILES /usr/share/doc/fonts-inter/copyright
    DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME inter-LICENSE OPTIONAL)
  install(TARGETS samtale samtale-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  include(package)
endif()
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)
