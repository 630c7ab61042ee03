// Paints one page of a file with ncurses and waits for a key: what no program that paints with ncurses can be faster than.
//
//     cc -O2 -static -o floor floor.c -lncursesw -ltinfo
#include <locale.h>
#include <ncurses.h>
#include <stdio.h>
#include <string.h>

int main(int count, char **arguments) {
    FILE *file = count > 1 ? fopen(arguments[count - 1], "r") : NULL;
    if (file == NULL) return 1;
    setlocale(LC_CTYPE, "C.UTF-8");
    initscr();
    raw();
    noecho();
    char line[4096];
    for (int row = 0; row < LINES - 1 && fgets(line, sizeof line, file) != NULL; row++) {
        line[strcspn(line, "\n")] = '\0';
        mvaddnstr(row, 0, line, COLS);
    }
    attron(A_REVERSE);
    mvaddstr(LINES - 1, 0, "floor");
    refresh();
    getch();
    endwin();
    return 0;
}
