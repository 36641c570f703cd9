/* Column-pivoted and divide-and-conquer decompositions in plain C types: lapacke.h would otherwise
 * pull in <complex.h>, which Swift cannot import. */
#define lapack_complex_float float
#define lapack_complex_double double
#include <lapacke.h>
