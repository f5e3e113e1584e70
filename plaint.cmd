@echo off
rem Starts Plaint on Windows from a built checkout (mvn package); written for Windows, not yet tried on it.
setlocal
rem The window's collector of memory works beside it; what runs alone and ends is served best by the other.
set "BESIDE=-XX:+UseG1GC -XX:MaxGCPauseMillis=20 -XX:GCTimeRatio=1 -XX:MaxNewSize=64m -XX:MinHeapFreeRatio=5 -XX:MaxHeapFreeRatio=15 -XX:+ExplicitGCInvokesConcurrent -Dplaint.rest=3"
set "PLAINT_HOME=%~dp0."
if defined PLAINT_JAVA (set "JDK=%PLAINT_JAVA%") else (set "JDK=%JAVA_HOME%")
if not exist "%JDK%\bin\java.exe" (echo Plaint needs a JDK 25 or newer: set PLAINT_JAVA to its folder. 1>&2 & exit /b 2)
if not exist "%~dp0target\plaint-0.1.0.jar" (echo Plaint is not built yet: run mvn package in %~dp0 1>&2 & exit /b 2)
set "COLLECT=-XX:+UseSerialGC"
if "%~1"=="" set "COLLECT=%BESIDE%"
if "%~1"=="--store" set "COLLECT=%BESIDE%"
"%JDK%\bin\java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow %COLLECT% -Dplaint.home="%PLAINT_HOME%" -cp "%~dp0target\plaint-0.1.0.jar;%~dp0target\lib\*" plaint.Plaint %*
