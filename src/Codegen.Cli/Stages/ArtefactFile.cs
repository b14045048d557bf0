namespace Codegen.Cli.Stages;

/// <summary>Files that one verb leaves and others read.</summary>
internal static class ArtefactFile
{
    /// <summary>Writes a file whole: whoever reads it meanwhile finds the one before.</summary>
    /// <param name="path">The file.</param>
    /// <param name="content">Its content.</param>
    public static void Replace(string path, byte[] content)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllBytes(temporary, content);
        File.Move(temporary, path, overwrite: true);
    }
}
