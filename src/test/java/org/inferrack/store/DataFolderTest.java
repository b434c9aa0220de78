package org.inferrack.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.Test;

class DataFolderTest {

    @Test
    void followsTheHabitsOfEachSystem() {
        assertThat(DataFolder.locate(system("Linux"), Map.of())).isEqualTo(Path.of("/home/ada/.local/share/inferrack"));
        assertThat(DataFolder.locate(system("Linux"), Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/inferrack"));
        assertThat(DataFolder.locate(system("Linux"), Map.of("XDG_DATA_HOME", "not/absolute"))).isEqualTo(Path.of("/home/ada/.local/share/inferrack"));
        assertThat(DataFolder.locate(system("Mac OS X"), Map.of())).isEqualTo(Path.of("/home/ada/Library/Application Support/Inferrack"));
        assertThat(DataFolder.locate(system("Windows 11"), Map.of())).isEqualTo(Path.of("/home/ada/AppData/Roaming/Inferrack"));
    }

    @Test
    void statedFolderWins() {
        var properties = system("Linux");
        properties.setProperty("inferrack.data", "/elsewhere");
        assertThat(DataFolder.locate(properties, Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/elsewhere"));
    }

    private static Properties system(String name) {
        var properties = new Properties();
        properties.setProperty("os.name", name);
        properties.setProperty("user.home", "/home/ada");
        return properties;
    }
}
