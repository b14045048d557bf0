#if NET
using System.Runtime.CompilerServices;

// Assemblies for netstandard2.0 (Codegen.Specs) call our init-only setters by the polyfill of this type in our netstandard2.0 build. When
// they run beside this build, in the command line, the name must lead to the real type, else: MissingMethodException.
[assembly: TypeForwardedTo(typeof(IsExternalInit))]
#endif
